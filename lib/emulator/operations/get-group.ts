import type { GetGroupRequest, GetGroupResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getGroup as findOrThrow, groupType } from '../users/group-store.ts';
import type { Wire } from '../wire.ts';

export function getGroup(input: Wire<GetGroupRequest>, context: Context): GetGroupResponse {
  const pool = getPool(context, input.UserPoolId);
  return { Group: groupType(findOrThrow(context, pool.id, input.GroupName)) };
}
