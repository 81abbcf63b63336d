import type { ListUsersInGroupRequest, ListUsersInGroupResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { listPage } from '../page.ts';
import { getPool } from '../pool-store.ts';
import { getGroup } from '../users/group-store.ts';
import { type ListedUser, listMembers } from '../users/listed-users.ts';
import { userType } from '../users/user-view.ts';
import type { Wire } from '../wire.ts';

/** A page of a group's members; 0 or no Limit means 60. */
export function listUsersInGroup(input: Wire<ListUsersInGroupRequest>, context: Context): ListUsersInGroupResponse {
  const pool = getPool(context, input.UserPoolId);
  const group = getGroup(context, pool.id, input.GroupName);
  const { rows, token } = listPage<ListedUser, number>({
    context,
    parameters: [pool.id, group.seq],
    token: input.NextToken,
    size: input.Limit || 60,
    read: (after = 0, count) => listMembers(context, group.seq, after, count),
    cursorOf: ({ seq }) => seq,
  });
  return { Users: rows.map(userType), NextToken: token };
}
