import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { PoolToolbar } from '@/components/pools/pool-toolbar';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { mayCreatePools } from '@/lib/pools/may-create-pools';
import { listPlaces, placeChoices } from '@/lib/pools/places';
import { loadPoolListParams, poolListHref } from './pool-list-params';
import { PoolResults } from './pool-results';

export const metadata: Metadata = { title: 'User pools' };

export default async function PoolsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadPoolListParams(searchParams);
  const actor = await currentActor();
  const places = await asResult('pools.places', () => listPlaces(actor));
  const whole = params.q !== '' || params.sort !== '';
  return (
    <>
      <PageHeader
        title="User pools"
        description="Directories of the people who sign in to your apps."
        actions={
          mayCreatePools(actor) && (
            <LinkButton href="/pools/new" variant="primary">
              Create user pool
            </LinkButton>
          )
        }
      />
      {places.ok ? (
        <>
          <PoolToolbar places={placeChoices(places.data)} severalPlaces={places.data.length > 1} />
          <Suspense
            key={poolListHref(params, { columns: undefined })}
            fallback={
              <>
                {whole && (
                  <p className="mb-3 text-sm text-muted">
                    Reading every pool: Cognito lists 60 at a time and can neither search nor sort.
                  </p>
                )}
                <SkeletonRows rows={10} label="Loading pools" />
              </>
            }
          >
            <PoolResults actor={actor} params={params} severalPlaces={places.data.length > 1} />
          </Suspense>
        </>
      ) : (
        <PageError error={places.error} />
      )}
    </>
  );
}
