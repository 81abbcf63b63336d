import type { AdminAddUserToGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { limitExceeded } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { addMember, getGroup, groupsOfUser } from '../users/group-store.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

const mostGroups = 100; // per user [Q26]

/** Makes a user a member; again is no error. */
export function adminAddUserToGroup(input: Wire<AdminAddUserToGroupRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const user = getUser(context, pool, input.Username);
  const group = getGroup(context, pool.id, input.GroupName);
  const groups = groupsOfUser(context, user);
  if (groups.length >= mostGroups && !groups.some(({ seq }) => seq === group.seq)) {
    throw limitExceeded('The user has reached the limit of groups.');
  }
  addMember(context, group, user);
  return {};
}
