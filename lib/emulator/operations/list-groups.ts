import type { ListGroupsRequest, ListGroupsResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { listPage } from '../page.ts';
import { getPool } from '../pool-store.ts';
import { type Group, groupType, listGroups as readGroups } from '../users/group-store.ts';
import type { Wire } from '../wire.ts';

/** A page of groups, full objects [sdk]; 0 or no Limit means 60. */
export function listGroups(input: Wire<ListGroupsRequest>, context: Context): ListGroupsResponse {
  const pool = getPool(context, input.UserPoolId);
  const { rows, token } = listPage<Group, number>({
    context,
    parameters: [pool.id],
    token: input.NextToken,
    size: input.Limit || 60,
    read: (after = 0, count) => readGroups(context, pool.id, after, count),
    cursorOf: ({ seq }) => seq,
  });
  return { Groups: rows.map(groupType), NextToken: token };
}
