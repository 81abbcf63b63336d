import { Suspense } from 'react';
import { DeletePool } from '@/components/pools/delete-pool';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/access/actor';
import { deletePool, unprotectPool } from '@/lib/pools/actions';
import { asResult } from '@/lib/pools/as-result';
import { getPool } from '@/lib/pools/overview';
import { poolTarget } from '@/lib/pools/pool-target';
import { type PoolParams, readPoolRoute } from '../pool-route';
import { ClientNames } from './client-names';

export const metadata = { title: 'Delete' };

export default async function DeletePoolPage({ params }: { params: PoolParams }) {
  const { key, href } = await readPoolRoute(params);
  const actor = await currentActor();
  const read = () => poolTarget(actor, 'pool.delete', key) && getPool(actor, key);
  const pool = await asResult('pools.delete', read, { page: 'deletePool', poolId: key.poolId });
  if (!pool.ok) return <PageError error={pool.error} action={<LinkButton href={href}>Back to the pool</LinkButton>} />;
  const { name, estimatedUsers, domains, isProtected } = pool.data;
  return (
    <Section title="Delete this pool" className="max-w-2xl" description="What goes with it, for good:">
      <div className="grid gap-4">
        <DescriptionList>
          <DescriptionRow label="Users" hint="Cognito’s estimate">
            {estimatedUsers === undefined ? 'All of them' : estimatedUsers.toLocaleString('en-GB')}
          </DescriptionRow>
          <DescriptionRow label="App clients">
            <Suspense fallback={<Skeleton className="w-24" />}>
              <ClientNames pool={key} />
            </Suspense>
          </DescriptionRow>
          <DescriptionRow label="Domain" hint="Deleted first">
            {domains.join(', ') || 'None'}
          </DescriptionRow>
          <DescriptionRow label="Everything else">
            Groups, identity providers, resource servers, settings, and the keys that its tokens are checked with: apps
            stop accepting them.
          </DescriptionRow>
        </DescriptionList>
        <div>
          <DeletePool pool={{ ...key, name }} isProtected={isProtected} unprotect={unprotectPool} remove={deletePool} />
        </div>
        <LinkButton href={href} variant="ghost" className="justify-self-start">
          Keep the pool
        </LinkButton>
      </div>
    </Section>
  );
}
