import { ClientIdentity } from '@/components/clients/client-identity';
import { DeleteClient } from '@/components/clients/delete-client';
import { SettingsView } from '@/components/pools/settings-view';
import { LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { deleteClient, revealClientSecret } from '@/lib/clients/actions';
import { loginUrls } from '@/lib/clients/login-urls';
import { getClient } from '@/lib/clients/queries';
import { asResult } from '@/lib/pools/as-result';
import { getPool } from '@/lib/pools/overview';
import { clientSettings } from '@/lib/settings/client-settings';
import { clientSettingApplies } from '@/lib/settings/rules';
import { clientSections } from '@/lib/settings/sections';
import { decoded, type PoolParams, poolKeyOf } from '../../pool-route';

export default async function ClientPage({ params }: { params: PoolParams & Promise<{ clientId: string }> }) {
  const { href, ...key } = await poolKeyOf(params);
  const clientId = decoded((await params).clientId);
  const actor = await currentActor();
  const [client, pool] = await Promise.all([
    asResult('clients.get', () => getClient(actor, { ...key, clientId })),
    asResult('clients.pool', () => getPool(actor, key)),
  ]);
  const list = `${href}/clients`;
  const back = <LinkButton href={list}>All app clients</LinkButton>;
  if (!client.ok) return <ErrorNotice error={client.error} announce={false} action={back} />;
  const { values, ...identity } = client.data;
  const place = pool.ok ? { domains: pool.data.domains, region: pool.data.region, clientId } : undefined;
  return (
    <div className="grid gap-8">
      <Section title={identity.name} description="App client">
        <ClientIdentity
          client={identity}
          pool={key}
          loginUrls={place ? loginUrls(values, place) : []}
          isAws={pool.ok && pool.data.connection.kind === 'aws'}
          revealSecret={revealClientSecret}
        />
      </Section>
      <SettingsView
        sections={clientSections}
        settings={clientSettings}
        values={values}
        applies={(id) => clientSettingApplies(id, values)}
      />
      <Section title="Delete this app client" description="Apps that use it stop signing people in.">
        <DeleteClient client={{ ...key, clientId, name: identity.name }} listHref={list} remove={deleteClient} />
      </Section>
    </div>
  );
}
