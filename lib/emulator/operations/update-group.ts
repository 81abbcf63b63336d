import type { UpdateGroupRequest, UpdateGroupResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { checkGroupRole } from '../users/group-role.ts';
import { getGroup, groupType, putGroup } from '../users/group-store.ts';
import type { Wire } from '../wire.ts';

/** Changes what is sent; what is omitted stays [doc CLI]. */
export function updateGroup(input: Wire<UpdateGroupRequest>, context: Context): UpdateGroupResponse {
  const pool = getPool(context, input.UserPoolId);
  const group = getGroup(context, pool.id, input.GroupName);
  checkGroupRole(context, input.RoleArn);
  const changed = {
    ...group,
    description: input.Description ?? group.description,
    precedence: input.Precedence ?? group.precedence,
    roleArn: input.RoleArn ?? group.roleArn,
    modified: context.now(),
  };
  putGroup(context, changed);
  return { Group: groupType(changed) };
}
