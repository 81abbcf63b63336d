import UserRound from 'lucide-react/icons/user-round';
import { TokenPager } from '@/components/pools/token-pager';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNotice } from '@/components/ui/error-notice';
import { UserTable } from '@/components/users/user-table';
import type { Actor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';
import type { ErrorView, Result } from '@/lib/result';
import type { UserCondition } from '@/lib/users/filter';
import type { UserListing } from '@/lib/users/listing';
import { listUsers } from '@/lib/users/queries';
import type { UserRecord } from '@/lib/users/user-record';
import { conditionOf, type UserListParams, userListHref } from './user-list-params';

type UserPage = Result<{ users: UserRecord[]; next: string | undefined; condition: UserCondition | undefined }>;

const PAGE_SIZE = 25;

/** Asks for one page of users; waits for the pool only when the attribute to search depends on how its people sign in. */
export function readUsers(
  actor: Actor,
  pool: PoolKey,
  params: UserListParams,
  listing: Promise<Result<UserListing>>,
): Promise<UserPage> {
  return asResult('users.list', async () => {
    const told = params.q && !params.by ? await listing : undefined;
    const condition = conditionOf(params, told?.ok ? told.data.searchBy : 'username');
    const token = params.token ?? undefined;
    return { condition, ...(await listUsers(actor, { ...pool, condition, token, size: PAGE_SIZE })) };
  });
}

interface UserResultsProps {
  users: Promise<UserPage>;
  attributes: readonly string[];
  knownBy: string;
  usersHref: string;
  canCreate: boolean;
  params: UserListParams;
}

/** One page of users that meet the condition. */
export async function UserResults({
  users: asked,
  attributes,
  knownBy,
  usersHref,
  params,
  canCreate,
}: UserResultsProps) {
  const page = await asked;
  const token = params.token ?? undefined;
  const first = userListHref(usersHref, params, undefined);
  if (!page.ok) return <ListError error={page.error} firstHref={token && first} />;
  const { users, next, condition } = page.data;
  const footer = users.length > 0 && (
    <TokenPager
      key="pager"
      href={userListHref(usersHref, params, token)}
      firstHref={first}
      nextHref={next && userListHref(usersHref, params, next)}
    >
      {users.length} {users.length === 1 ? 'user' : 'users'}
      {(token || next) && ' on this page'}
    </TokenPager>
  );
  return (
    <UserTable
      users={users}
      attributes={attributes}
      knownBy={knownBy}
      usersHref={usersHref}
      empty={
        condition ? <NoMatch usersHref={usersHref} /> : <NoUsers newHref={canCreate ? `${usersHref}/new` : undefined} />
      }
      footer={footer}
    />
  );
}

function ListError({ error, firstHref }: { error: ErrorView; firstHref: string | undefined }) {
  // A page's token lives for one hour, and for the same condition only.
  const advice = firstHref
    ? 'The address of a page is good for an hour. Start again from the first page.'
    : error.advice;
  return (
    <ErrorNotice
      error={{ ...error, advice }}
      announce={false}
      action={firstHref && <LinkButton href={firstHref}>First page</LinkButton>}
    />
  );
}

function NoMatch({ usersHref }: { usersHref: string }) {
  return (
    <EmptyState title="No user meets this condition" action={<LinkButton href={usersHref}>Show all users</LinkButton>}>
      Cognito compares the beginning of one attribute. Usernames must match in capitals too, and a new user can take
      some seconds to be found.
    </EmptyState>
  );
}

function NoUsers({ newHref }: { newHref: string | undefined }) {
  return (
    <EmptyState
      icon={<UserRound aria-hidden />}
      title="No users yet"
      action={
        newHref && (
          <LinkButton href={newHref} variant="primary">
            Create user
          </LinkButton>
        )
      }
    >
      Create one to try the pool out. Where sign-up is open, people also appear here by themselves.
    </EmptyState>
  );
}
