import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { unexpected } from '@/lib/action-pipeline';
import type { Target } from '@/lib/cognito/call';
import { listGroupsOfUser } from '@/lib/cognito/user-groups';
import { getUser as describeUser, listUsers as listPage } from '@/lib/cognito/users';
import { PooldeckError } from '@/lib/errors';
import { fillPage } from '@/lib/pools/fill-page';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { type ErrorView, errorView } from '@/lib/result';
import { type UserCondition, userFilter } from './filter';
import { wasJustWritten } from './recent-writes';
import { describedUser, listedUser, type UserRecord } from './user-record';

export interface UserListQuery extends PoolKey {
  condition: UserCondition | undefined;
  token: string | undefined;
  /** 1–60. */
  size: number;
}

/**
 * One page of users. All attributes are asked for and the columns chosen afterwards: with `AttributesToGet` the whole
 * page fails as soon as one user on it lacks one of them (SDK, ListUsersRequest).
 */
export async function listUsers(
  actor: Actor,
  { condition, token, size, ...key }: UserListQuery,
): Promise<{ users: UserRecord[]; next: string | undefined }> {
  const target = poolTarget(actor, 'user.read', key);
  const filter = userFilter(condition);
  const page = await fillPage(size, token, async (limit, paginationToken) => {
    const answer = await listPage(target, { poolId: key.poolId, limit, filter, paginationToken });
    return { items: answer.users, nextToken: answer.paginationToken };
  });
  return { users: page.items.map(listedUser), next: page.nextToken };
}

/**
 * One user. AdminGetUser counts the user as active, and so billable, in that month; ListUsers does not (quotas page of
 * the developer guide). So on AWS a user is read from the list, unless everything is asked for, the list does not have
 * the user yet, or this server has just changed the user.
 * @throws PooldeckError `notFound`
 */
export async function getUser(
  actor: Actor,
  { everything, ...user }: PoolKey & { username: string; everything: boolean },
): Promise<UserRecord> {
  const target = poolTarget(actor, 'user.read', user);
  const fromListFirst = target.connection.kind === 'aws' && !everything && !wasJustWritten(user);
  const listed = fromListFirst ? await findInList(target, user) : undefined;
  if (listed) return listed;
  try {
    return describedUser(await describeUser(target, user));
  } catch (error) {
    // Some emulators list users and cannot tell one.
    if (!(error instanceof PooldeckError) || error.code !== 'unsupportedByEndpoint') throw error;
    const found = await findInList(target, user);
    if (!found) throw error;
    return found;
  }
}

async function findInList(target: Target, { poolId, username }: PoolKey & { username: string }) {
  const filter = userFilter({ by: 'attribute', attribute: 'username', match: 'exact', text: username });
  const { users } = await listPage(target, { poolId, limit: 1, filter });
  // An endpoint that does not know filters answers somebody.
  const found = users.find((each) => each.Username === username);
  return found && listedUser(found);
}

/** Whether a user is there: undefined when not. Sees its own writes, unlike a list. */
export async function findUser(actor: Actor, user: PoolKey & { username: string }): Promise<UserRecord | undefined> {
  try {
    return await getUser(actor, { ...user, everything: true });
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'notFound') return undefined;
    throw error;
  }
}

export type UserGroups =
  | { ok: true; groups: { name: string; description: string | undefined }[]; hasMore: boolean }
  | { ok: false; error: ErrorView };

/** The groups of a user. Never rejects: an endpoint without groups must not take the page with it. */
export async function listUserGroups(actor: Actor, user: PoolKey & { username: string }): Promise<UserGroups> {
  try {
    const target = poolTarget(actor, 'user.read', user);
    const { groups, hasMore } = await listGroupsOfUser(target, user);
    return {
      ok: true,
      groups: groups.map(({ GroupName = '', Description }) => ({ name: GroupName, description: Description })),
      hasMore,
    };
  } catch (error) {
    return { ok: false, error: errorView(unexpected(error, 'users.groups')) };
  }
}
