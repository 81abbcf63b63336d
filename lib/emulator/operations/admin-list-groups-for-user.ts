import type {
  AdminListGroupsForUserRequest,
  AdminListGroupsForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { listPage } from '../page.ts';
import { getPool } from '../pool-store.ts';
import { type Group, groupsOfUser, groupType } from '../users/group-store.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** A page of a user's groups, lowest precedence first; 0 or no Limit means 60. */
export function adminListGroupsForUser(
  input: Wire<AdminListGroupsForUserRequest>,
  context: Context,
): AdminListGroupsForUserResponse {
  const pool = getPool(context, input.UserPoolId);
  const user = getUser(context, pool, input.Username);
  const groups = groupsOfUser(context, user);
  const { rows, token } = listPage<Group, number>({
    context,
    parameters: [pool.id, user.sub],
    token: input.NextToken,
    size: input.Limit || 60,
    read: (after, count) => {
      const start = after === undefined ? 0 : groups.findIndex(({ seq }) => seq === after) + 1;
      return groups.slice(start, start + count);
    },
    cursorOf: ({ seq }) => seq,
  });
  return { Groups: rows.map(groupType), NextToken: token };
}
