import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { ListToolbar } from '@/components/pools/list-toolbar';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { SkeletonRows } from '@/components/ui/skeleton';
import { userColumns } from '@/components/users/user-columns';
import { UserSearch } from '@/components/users/user-search';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { filterableStatuses, searchableAttributes } from '@/lib/users/filter';
import { getUserListing } from '@/lib/users/listing';
import { type PoolParams, readPoolRoute } from '../pool-route';
import { loadUserListParams, userListHref } from './user-list-params';
import { readUsers, UserResults } from './user-results';

type UsersPageProps = { params: PoolParams; searchParams: Promise<SearchParams> };

export const metadata = { title: 'Users' };

export default async function UsersPage({ params, searchParams }: UsersPageProps) {
  const { key: pool, href, can } = await readPoolRoute(params);
  const query = await loadUserListParams(searchParams);
  const actor = await currentActor();
  const list = `${href}/users`;
  // The list and what describes it are asked for side by side.
  const describing = asResult('users.listing', () => getUserListing(actor, pool));
  const users = readUsers(actor, pool, query, describing);
  const listing = await describing;
  const create = can('user.create') && (
    <LinkButton href={`${list}/new`} variant="primary">
      Create user
    </LinkButton>
  );
  if (!listing.ok) return <PageError error={listing.error} />;
  const { attributes, searchBy } = listing.data;
  return (
    <Section title="Users" description="Cognito finds users by one condition at a time." actions={create}>
      <ListToolbar columns={userColumns(attributes, searchBy)}>
        <UserSearch attributes={searchableAttributes} statuses={filterableStatuses} defaultBy={searchBy} />
      </ListToolbar>
      <Suspense
        key={userListHref(list, { ...query, columns: null }, query.token ?? undefined)}
        fallback={<SkeletonRows rows={10} label="Loading users" />}
      >
        <UserResults
          users={users}
          attributes={attributes}
          knownBy={searchBy}
          usersHref={list}
          params={query}
          canCreate={can('user.create')}
        />
      </Suspense>
    </Section>
  );
}
