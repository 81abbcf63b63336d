import type { CreateGroupRequest, CreateGroupResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { CognitoFault, limitExceeded } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { checkGroupRole } from '../users/group-role.ts';
import { countGroups, findGroup, getGroup, groupType, insertGroup } from '../users/group-store.ts';
import type { Wire } from '../wire.ts';

const mostGroups = 10_000; // per pool [Q26]

/** Makes a group; the name cannot be taken twice [MOTO, unsure] nor changed. Precedence may be absent or shared [sdk]. */
export function createGroup(input: Wire<CreateGroupRequest>, context: Context): CreateGroupResponse {
  const pool = getPool(context, input.UserPoolId);
  checkGroupRole(context, input.RoleArn);
  if (findGroup(context, pool.id, input.GroupName)) {
    throw new CognitoFault('GroupExistsException', 'A group with the name already exists.');
  }
  if (countGroups(context, pool.id) >= mostGroups)
    throw limitExceeded('The user pool has reached its limit of groups.');
  const now = context.now();
  insertGroup(context, {
    poolId: pool.id,
    name: input.GroupName,
    description: input.Description,
    precedence: input.Precedence,
    roleArn: input.RoleArn,
    created: now,
    modified: now,
  });
  return { Group: groupType(getGroup(context, pool.id, input.GroupName)) };
}
