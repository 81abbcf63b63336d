import type { DeleteGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getPool } from '../pool-store.ts';
import { getGroup } from '../users/group-store.ts';
import type { Wire } from '../wire.ts';

/** Deletes a group and its memberships. DG23 says only empty groups can be deleted; doubtful, so it is allowed (facts §6.6). */
export function deleteGroup(input: Wire<DeleteGroupRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const group = getGroup(context, pool.id, input.GroupName);
  sql(context.db, 'DELETE FROM groups WHERE seq = ?').run(group.seq);
  return {};
}
