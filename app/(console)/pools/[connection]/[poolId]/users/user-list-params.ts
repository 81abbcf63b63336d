import { createLoader, parseAsString } from 'nuqs/server';
import { filterableStatuses, searchableAttributes, type UserCondition } from '@/lib/users/filter';

const parsers = {
  q: parseAsString,
  by: parseAsString,
  is: parseAsString,
  token: parseAsString,
  columns: parseAsString,
};

/** What the address of the list of users says. */
export const loadUserListParams = createLoader(parsers);
export type UserListParams = Awaited<ReturnType<typeof loadUserListParams>>;

/** The one condition that the address asks for; nonsense asks for nothing. */
export function conditionOf({ q, by, is }: UserListParams, defaultBy: string): UserCondition | undefined {
  if (by === 'status') {
    const status = filterableStatuses.find((each) => each === is);
    return status && { by: 'status', status };
  }
  if (by === 'enabled') return is ? { by: 'enabled', enabled: is === 'enabled' } : undefined;
  const attribute = searchableAttributes.find(({ id }) => id === (by ?? defaultBy))?.id;
  return attribute && q ? { by: 'attribute', attribute, match: 'prefix', text: q } : undefined;
}

/** The list's address with another token; undefined is the first page. */
export function userListHref(usersHref: string, params: UserListParams, token: string | undefined): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, token })) if (value) query.set(name, value);
  return query.size > 0 ? `${usersHref}?${query}` : usersHref;
}
