import ListChecks from 'lucide-react/icons/list-checks';
import type { Metadata } from 'next';
import { createLoader, parseAsInteger, type SearchParams } from 'nuqs/server';
import { RunTable } from '@/components/runs/run-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { mayCreatePools } from '@/lib/pools/may-create-pools';
import { listRuns } from '@/lib/runs/queries';

export const metadata: Metadata = { title: 'Runs' };

const load = createLoader({ before: parseAsInteger });

export default async function RunsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { before } = await load(searchParams);
  const actor = await currentActor();
  const page = await asResult('runs.list', () => listRuns(actor, { before: before ?? undefined }));
  return (
    <>
      <PageHeader
        title="Runs"
        description="What Pooldeck has carried out in Cognito, call by call, and what stands still."
      />
      {page.ok ? (
        <RunTable
          runs={page.data.runs}
          empty={
            <EmptyState
              icon={<ListChecks aria-hidden />}
              title="No runs yet"
              action={
                mayCreatePools(actor) && (
                  <LinkButton href="/pools/new" variant="primary">
                    Create user pool
                  </LinkButton>
                )
              }
            >
              Creating a pool or an app client is a run: you see each call, and can go on or take it back when one
              fails.
            </EmptyState>
          }
          footer={
            <Pager
              previousHref={before ? '/runs' : undefined}
              nextHref={page.data.next ? `/runs?before=${page.data.next}` : undefined}
            />
          }
        />
      ) : (
        <PageError error={page.error} />
      )}
    </>
  );
}
