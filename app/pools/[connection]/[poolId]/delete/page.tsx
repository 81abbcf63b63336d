import { Suspense } from 'react';
import { DeletePool } from '@/components/pools/delete-pool';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/access/actor';
import { listClients } from '@/lib/clients/queries';
import { deletePool, unprotectPool } from '@/lib/pools/actions';
import { asResult } from '@/lib/pools/as-result';
import { getPool } from '@/lib/pools/overview';
import type { PoolKey } from '@/lib/pools/pool-target';
import { type PoolParams, readPoolRoute } from '../pool-route';

export const metadata = { title: 'Delete' };

export default async function DeletePoolPage({ params }: { params: PoolParams }) {
  const { key, href } = await readPoolRoute(params);
  const actor = await currentActor();
  const pool = await asResult('pools.delete', () => getPool(actor, key));
  if (!pool.ok) return <ErrorNotice error={pool.error} announce={false} />;
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
        <DeletePool pool={{ ...key, name }} isProtected={isProtected} unprotect={unprotectPool} remove={deletePool} />
        <LinkButton href={href} variant="ghost" className="justify-self-start">
          Keep the pool
        </LinkButton>
      </div>
    </Section>
  );
}

/** Who would stop working: the first app clients by name. */
async function ClientNames({ pool }: { pool: PoolKey }) {
  const actor = await currentActor();
  const page = await asResult('pools.deleteClients', () => listClients(actor, { ...pool, token: undefined, size: 10 }));
  if (!page.ok) return 'All of them';
  const names = page.data.clients.map(({ name }) => name).join(', ');
  return page.data.next ? `${names} and more` : names || 'None';
}
