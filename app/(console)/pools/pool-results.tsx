import Users from 'lucide-react/icons/users';
import { CollectedNote } from '@/components/pools/collected-note';
import { PlaceFailures } from '@/components/pools/place-failures';
import { poolColumns } from '@/components/pools/pool-columns';
import { PoolTable } from '@/components/pools/pool-table';
import { TokenPager } from '@/components/pools/token-pager';
import { LinkButton } from '@/components/ui/button';
import { visibleColumns } from '@/components/ui/data-column';
import { EmptyState } from '@/components/ui/empty-state';
import { PageError } from '@/components/ui/page-error';
import type { Actor } from '@/lib/access/actor';
import { getConnection } from '@/lib/config/connections';
import { asResult } from '@/lib/pools/as-result';
import { listPools, type PoolList } from '@/lib/pools/list-pools';
import { mayCreatePools } from '@/lib/pools/may-create-pools';
import { factsOfRows } from '@/lib/pools/pool-facts';
import { type PoolListParams, poolListHref, poolListQuery } from './pool-list-params';

interface PoolResultsProps {
  actor: Actor;
  params: PoolListParams;
  severalPlaces: boolean;
}

/** One page of pools: the rows at once, what only a description tells as it arrives. */
export async function PoolResults({ actor, params, severalPlaces }: PoolResultsProps) {
  const query = poolListQuery(params);
  const read = await asResult('pools.list', () => listPools(actor, query));
  if (!read.ok) return <PageError error={read.error} />;
  const list = read.data;
  const visible = visibleColumns(poolColumns(severalPlaces), params.columns);
  const facts = factsOfRows(actor, list.rows, {
    everything: visible.users === true || visible.plan === true,
    arn: visible.arn === true,
  });
  const rows = list.rows.map((row) => ({
    ...row,
    connectionTitle: getConnection(row.connection).title,
    facts: facts.get(`${row.connection}/${row.id}`),
  }));
  const first = poolListHref(params, { token: undefined, page: undefined });
  const { collected } = list;
  return (
    <>
      <PlaceFailures failures={list.failures} retryHref={first} />
      {collected && (
        <CollectedNote
          {...collected}
          searched={query.search.trim() !== ''}
          againHref={poolListHref(params, { again: String(collected.readAt) })}
          unsortedHref={query.sort && poolListHref(params, { sort: undefined, page: undefined })}
        />
      )}
      <PoolTable
        severalPlaces={severalPlaces}
        rows={rows}
        empty={<NoPools params={params} failed={list.failures.length > 0} mayCreate={mayCreatePools(actor)} />}
        footer={<Footer key="footer" list={list} params={params} first={first} />}
      />
    </>
  );
}

function Footer({ list, params, first }: { list: PoolList; params: PoolListParams; first: string }) {
  const { next, page, rows } = list;
  if (rows.length === 0 && page === 1) return null;
  const turned =
    next &&
    ('token' in next ? poolListHref(params, { token: next.token }) : poolListHref(params, { page: String(next.page) }));
  return (
    <TokenPager key="pager" href={poolListHref(params, {})} firstHref={first} nextHref={turned}>
      {page > 1 || next
        ? `Page ${page}, ${rows.length} pools`
        : `${rows.length} ${rows.length === 1 ? 'pool' : 'pools'}`}
    </TokenPager>
  );
}

function NoPools({ params, failed, mayCreate }: { params: PoolListParams; failed: boolean; mayCreate: boolean }) {
  if (params.q !== '')
    return (
      <EmptyState
        title={`No pool has “${params.q}” in its name or id`}
        action={
          <LinkButton href={poolListHref(params, { q: undefined, page: undefined })}>Clear the search</LinkButton>
        }
      >
        Search looks at names and ids, of all connections unless you chose one.
      </EmptyState>
    );
  if (failed) return <EmptyState title="No pools from the connections that answered" />;
  if (!mayCreate)
    return (
      <EmptyState icon={<Users aria-hidden />} title="No user pools yet">
        Those that your role covers will be listed here. Operators create them.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Users aria-hidden />}
      title="No user pools yet"
      action={
        <LinkButton href="/pools/new" variant="primary">
          Create user pool
        </LinkButton>
      }
    >
      A user pool is a directory of the people who sign in to your app. Creating one takes a name and a minute.
    </EmptyState>
  );
}
