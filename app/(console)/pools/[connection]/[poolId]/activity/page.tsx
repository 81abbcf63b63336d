import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { ActivityFilters } from '@/components/activity/activity-filters';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { activityFilter, activityHref, loadActivityParams } from '../../../../activity/activity-params';
import { ActivityResults } from '../../../../activity/activity-results';
import { filterChoices } from '../../../../activity/filter-choices';
import { type PoolParams, readPoolRoute } from '../pool-route';

export const metadata = { title: 'Activity' };

interface PoolActivityProps {
  params: PoolParams;
  searchParams: Promise<SearchParams>;
}

/** What happened to one pool and in it; it stays readable when the pool is gone. */
export default async function PoolActivityPage({ params, searchParams }: PoolActivityProps) {
  const { key, href } = await readPoolRoute(params);
  const path = `${href}/activity`;
  const query = await loadActivityParams(searchParams);
  const actor = await currentActor();
  const choices = await asResult('audit.choices', () => filterChoices(actor));
  if (!choices.ok) return <ErrorNotice error={choices.error} announce={false} />;
  const { people, actions } = choices.data;
  const filter = { ...activityFilter(query), connection: key.connection, pool: key.poolId };
  return (
    <>
      <ActivityFilters people={people} actions={actions} />
      <Suspense key={activityHref(path, query)} fallback={<SkeletonRows rows={12} label="Loading activity" />}>
        <ActivityResults actor={actor} path={path} params={query} filter={filter} />
      </Suspense>
    </>
  );
}
