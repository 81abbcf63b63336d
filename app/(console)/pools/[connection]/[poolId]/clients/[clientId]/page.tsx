import { ClientIdentity } from '@/components/clients/client-identity';
import { ClientLinks } from '@/components/clients/client-links';
import { ClientSettingsView } from '@/components/clients/client-settings-view';
import { DeleteClient } from '@/components/clients/delete-client';
import { SnippetBlocks } from '@/components/runs/snippet-blocks';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { deleteClient, revealClientSecret } from '@/lib/clients/actions';
import { getClientPage } from '@/lib/clients/client-result';
import { asResult } from '@/lib/pools/as-result';
import { decoded, type PoolParams, readPoolRoute } from '../../pool-route';
import { TargetActivity } from '../../target-activity';
import { StyleWarning } from './style-warning';

export const metadata = { title: 'App client' };

export default async function ClientPage({ params }: { params: PoolParams & Promise<{ clientId: string }> }) {
  const { key, href, can } = await readPoolRoute(params);
  const clientId = decoded((await params).clientId);
  const actor = await currentActor();
  const page = await asResult('clients.get', () => getClientPage(actor, { ...key, clientId }));
  const list = `${href}/clients`;
  const here = `${list}/${encodeURIComponent(clientId)}`;
  const back = <LinkButton href={list}>All app clients</LinkButton>;
  if (!page.ok) return <PageError error={page.error} action={back} />;
  const { result, loginUrls, servesLogin } = page.data;
  const { values, ...client } = page.data.client;
  return (
    <div className="grid grid-cols-1 gap-8">
      <Section title={client.name} description="App client" actions={<ClientLinks href={here} can={can} />}>
        <StyleWarning actor={actor} client={{ ...key, clientId }} values={values} brandingHref={`${here}/branding`} />
        <ClientIdentity
          client={client}
          pool={key}
          loginUrls={loginUrls}
          servesLogin={servesLogin}
          revealSecret={can('client.secret') ? revealClientSecret : undefined}
        />
      </Section>
      <Section title="Connect your app" description="Ready to paste. Secrets are not in it.">
        <SnippetBlocks
          result={result}
          poolHref={href}
          mayChange={{ clients: can('client.update'), pool: can('pool.update') }}
        />
      </Section>
      <ClientSettingsView values={values} />
      <TargetActivity actor={actor} pool={key} target={{ kind: 'client', id: clientId }} />
      {can('client.delete') && (
        <Section title="Delete this app client" description="Apps that use it stop signing people in.">
          <DeleteClient client={{ ...key, clientId, name: client.name }} listHref={list} remove={deleteClient} />
        </Section>
      )}
    </div>
  );
}
