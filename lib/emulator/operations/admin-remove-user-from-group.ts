import type { AdminRemoveUserFromGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getGroup, removeMember } from '../users/group-store.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Ends a membership; again is no error. */
export function adminRemoveUserFromGroup(input: Wire<AdminRemoveUserFromGroupRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const user = getUser(context, pool, input.Username);
  removeMember(context, getGroup(context, pool.id, input.GroupName), user);
  return {};
}
