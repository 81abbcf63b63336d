import AppWindow from 'lucide-react/icons/app-window';
import { createLoader, parseAsString, type SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { ClientTable } from '@/components/clients/client-table';
import { TokenPager } from '@/components/pools/token-pager';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { SkeletonRows } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/access/actor';
import { listClients } from '@/lib/clients/queries';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';
import { type PoolParams, poolKeyOf } from '../pool-route';

const load = createLoader({ token: parseAsString });

interface ClientsPageProps {
  params: PoolParams;
  searchParams: Promise<SearchParams>;
}

export default async function ClientsPage({ params, searchParams }: ClientsPageProps) {
  const { href, canChange, ...pool } = await poolKeyOf(params);
  const { token } = await load(searchParams);
  const list = `${href}/clients`;
  const add = canChange && (
    <LinkButton href={`${list}/new`} variant="primary">
      Add an app client
    </LinkButton>
  );
  return (
    <Section title="App clients" description="What an app needs to let this pool’s people sign in." actions={add}>
      <Suspense key={token} fallback={<SkeletonRows label="Loading app clients" />}>
        <Clients pool={pool} token={token ?? undefined} listHref={list} />
      </Suspense>
    </Section>
  );
}

async function Clients({ pool, token, listHref }: { pool: PoolKey; token: string | undefined; listHref: string }) {
  const actor = await currentActor();
  const page = await asResult('clients.list', () => listClients(actor, { ...pool, token, size: 50 }));
  if (!page.ok) return <ErrorNotice error={page.error} announce={false} />;
  const { clients, next } = page.data;
  const at = (from: string | undefined) => (from ? `${listHref}?${new URLSearchParams({ token: from })}` : listHref);
  const empty = (
    <EmptyState icon={<AppWindow aria-hidden />} title="No app clients yet">
      An app needs one to talk to the pool: its client id is what you put into the app’s configuration.
    </EmptyState>
  );
  const footer = (token || next) && (
    <TokenPager href={at(token)} firstHref={listHref} nextHref={next && at(next)}>
      {clients.length} app clients on this page
    </TokenPager>
  );
  return <ClientTable clients={clients} listHref={listHref} empty={empty} footer={footer} />;
}
