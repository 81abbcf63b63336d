import { createLoader, parseAsString, type SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { SkeletonRows } from '@/components/ui/skeleton';
import { type PoolParams, readPoolRoute } from '../pool-route';
import { ApiResults } from './api-results';

const load = createLoader({ clients: parseAsString });

interface ApisPageProps {
  params: PoolParams;
  searchParams: Promise<SearchParams>;
}

export const metadata = { title: 'APIs' };

export default async function ApisPage({ params, searchParams }: ApisPageProps) {
  const { key, href, can } = await readPoolRoute(params);
  const thorough = (await load(searchParams)).clients === 'more';
  const add = can('api.create') && (
    <LinkButton href={`${href}/apis/new`} variant="primary">
      Add an API
    </LinkButton>
  );
  return (
    <Section
      title="APIs"
      description="Scopes of your own for access tokens. Cognito calls an API a resource server."
      actions={add}
    >
      <Suspense fallback={<SkeletonRows label="Loading APIs" />}>
        <ApiResults
          pool={key}
          poolHref={href}
          thorough={thorough}
          mayChange={can('api.update')}
          mayChangeClients={can('client.update')}
        />
      </Suspense>
    </Section>
  );
}
