import { randomUUID } from 'node:crypto';
import { connection as request } from 'next/server';
import { apisHref } from '@/components/apis/apis-place';
import { ClientForm } from '@/components/clients/client-form';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { addClient } from '@/lib/clients/actions';
import { asResult } from '@/lib/pools/as-result';
import { getPoolValues } from '@/lib/pools/overview';
import { poolTarget } from '@/lib/pools/pool-target';
import { findCustomScopes } from '@/lib/pools/resource-servers';
import { type PoolParams, readPoolRoute } from '../../pool-route';

export const metadata = { title: 'Add an app client' };

export default async function NewClientPage({ params }: { params: PoolParams }) {
  await request();
  const { key, href } = await readPoolRoute(params);
  const actor = await currentActor();
  const read = await asResult(
    'clients.new',
    async () => {
      const target = poolTarget(actor, 'client.create', key);
      const [values, scopes] = await Promise.all([getPoolValues(actor, key), findCustomScopes(target, key.poolId)]);
      return { values, surroundings: { region: target.region, ...(scopes && { scopes }) } };
    },
    { page: 'createClient', poolId: key.poolId },
  );
  const back = <LinkButton href={`${href}/clients`}>All app clients</LinkButton>;
  if (!read.ok) return <PageError error={read.error} action={back} />;
  return (
    <Section title="Add an app client" className="max-w-3xl">
      <ClientForm
        connection={key.connection}
        poolId={key.poolId}
        pool={read.data.values}
        surroundings={read.data.surroundings}
        apisHref={apisHref(href)}
        submissionKey={randomUUID()}
        addClient={addClient}
      />
    </Section>
  );
}
