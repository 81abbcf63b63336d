import { createLoader, parseAsString, type SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { SkeletonRows } from '@/components/ui/skeleton';
import { type PoolParams, readPoolRoute } from '../pool-route';
import { ClientResults } from './client-results';

const load = createLoader({ token: parseAsString });

interface ClientsPageProps {
  params: PoolParams;
  searchParams: Promise<SearchParams>;
}

export const metadata = { title: 'App clients' };

export default async function ClientsPage({ params, searchParams }: ClientsPageProps) {
  const { key: pool, href, can } = await readPoolRoute(params);
  const { token } = await load(searchParams);
  const list = `${href}/clients`;
  const add = can('client.create') && (
    <LinkButton href={`${list}/new`} variant="primary">
      Add an app client
    </LinkButton>
  );
  return (
    <Section title="App clients" description="What an app needs to let this pool’s people sign in." actions={add}>
      <Suspense key={token} fallback={<SkeletonRows label="Loading app clients" />}>
        <ClientResults pool={pool} token={token ?? undefined} listHref={list} />
      </Suspense>
    </Section>
  );
}
