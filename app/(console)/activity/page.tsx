import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { ActivityFilters } from '@/components/activity/activity-filters';
import { HelpLink } from '@/components/help/help-link';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { activityFilter, activityHref, loadActivityParams } from './activity-params';
import { ActivityResults } from './activity-results';
import { ExportLinks } from './export-links';
import { filterChoices } from './filter-choices';

export const metadata: Metadata = { title: 'Activity' };

const path = '/activity';

export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadActivityParams(searchParams);
  const actor = await currentActor();
  const choices = await asResult('audit.choices', () => filterChoices(actor));
  return (
    <>
      <PageHeader
        title="Activity"
        description={
          <>
            Who did what, when and from where. Entries are only ever added.{' '}
            <HelpLink page="activity">What you can rely on</HelpLink>
          </>
        }
        actions={<ExportLinks params={params} />}
      />
      {choices.ok ? (
        <>
          <ActivityFilters {...choices.data} />
          <Suspense key={activityHref(path, params)} fallback={<SkeletonRows rows={12} label="Loading activity" />}>
            <ActivityResults actor={actor} path={path} params={params} filter={activityFilter(params)} />
          </Suspense>
        </>
      ) : (
        <ErrorNotice error={choices.error} announce={false} />
      )}
    </>
  );
}
