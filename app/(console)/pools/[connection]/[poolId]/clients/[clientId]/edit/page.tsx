import { apisHref } from '@/components/apis/apis-place';
import { EditClient } from '@/components/clients/edit-client';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { updateClient } from '@/lib/clients/actions';
import { getEditableClient } from '@/lib/clients/update-client';
import { asResult } from '@/lib/pools/as-result';
import { decoded, type PoolParams, readPoolRoute } from '../../../pool-route';

export const metadata = { title: 'Change an app client' };

export default async function EditClientPage({ params }: { params: PoolParams & Promise<{ clientId: string }> }) {
  const { key: pool, href } = await readPoolRoute(params);
  const key = { ...pool, clientId: decoded((await params).clientId) };
  const actor = await currentActor();
  const client = await asResult('clients.edit', () => getEditableClient(actor, key), {
    page: 'changeClient',
    poolId: key.poolId,
  });
  const clientHref = `${href}/clients/${encodeURIComponent(key.clientId)}`;
  if (!client.ok) return <PageError error={client.error} action={<LinkButton href={clientHref}>Back</LinkButton>} />;
  return (
    <Section
      title={`Change ${client.data.values.clientName}`}
      description="Nothing is sent until you have seen what will change."
      className="max-w-3xl"
    >
      <EditClient
        clientKey={key}
        client={client.data}
        clientHref={clientHref}
        apisHref={apisHref(href)}
        updateClient={updateClient}
      />
    </Section>
  );
}
