import type { ListUsersRequest, ListUsersResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { listPage } from '../page.ts';
import { getPool, type Pool } from '../pool-store.ts';
import { findSchemaAttribute } from '../users/attribute-schema.ts';
import { parseFilter, type UserFilter } from '../users/filter.ts';
import { type ListedUser, listUsers as readUsers, type UserCursor } from '../users/listed-users.ts';
import { userType } from '../users/user-view.ts';
import type { Wire } from '../wire.ts';

const largestPage = 60;

/** A page of users; 0 or no Limit means 60 [sdk]. The token is bound to pool and filter [measured GH aws-sdk-js#3705]. */
export function listUsers(input: Wire<ListUsersRequest>, context: Context): ListUsersResponse {
  const pool = getPool(context, input.UserPoolId);
  const filter = readFilter(input.Filter);
  const { rows, token } = listPage<ListedUser, UserCursor>({
    context,
    parameters: [pool.id, input.Filter ?? ''],
    token: input.PaginationToken,
    size: input.Limit || largestPage,
    read: (cursor, count) => readUsers(context, pool.id, filter, cursor, count),
    cursorOf: ({ key, seq }) => ({ key, seq }),
  });
  const wanted = input.AttributesToGet;
  const users = wanted ? rows.map((user) => narrowed(pool, user, wanted)) : rows;
  return { Users: users.map(userType), PaginationToken: token };
}

function readFilter(text: string | undefined): UserFilter | undefined {
  const parsed = parseFilter(text);
  if ('problem' in parsed) throw invalidParameter(parsed.problem);
  return parsed.filter;
}

/**
 * A user with the requested attributes only. One that the pool does not have, or that a user of the page has no value of, fails the
 * whole call [measured logs; sdk]. CONFLICT: `sub` among them was refused once [GH sample-collaborative-ai-dlc#52]; the SDK's own
 * example asks for it, so it is allowed.
 */
function narrowed(pool: Pool, user: ListedUser, wanted: string[]): ListedUser {
  const attributes = new Map<string, string>();
  for (const name of wanted) {
    const value = findSchemaAttribute(pool, name) && user.attributes.get(name);
    if (value === undefined) throw invalidParameter('One or more requested attributes do not exist.');
    attributes.set(name, value);
  }
  return { ...user, attributes };
}
