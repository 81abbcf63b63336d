import { apisHref } from '@/components/apis/apis-place';
import { settingsPlace } from '@/components/clients/settings-place';
import { HelpLink } from '@/components/help/help-link';
import { inboxHref } from '@/components/inbox/inbox-href';
import { IdleTriggers } from '@/components/sign-in/idle-triggers';
import { SignInBench } from '@/components/sign-in/sign-in-bench';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { getBenchPage } from '@/lib/sign-in/queries';
import { decoded, type PoolParams, readPoolRoute } from '../../../pool-route';
import { StyleWarning } from '../style-warning';
import { benchActions } from './bench-actions';

export const metadata = { title: 'Sign-in bench' };

export default async function SignInBenchPage({ params }: { params: PoolParams & Promise<{ clientId: string }> }) {
  const { key, href, can } = await readPoolRoute(params);
  const at = { ...key, clientId: decoded((await params).clientId) };
  const actor = await currentActor();
  const page = await asResult('clients.bench', () => getBenchPage(actor, at));
  const client = `${href}/clients/${encodeURIComponent(at.clientId)}`;
  const back = <LinkButton href={client}>Back to the app client</LinkButton>;
  if (!page.ok) return <PageError error={page.error} action={back} />;
  const { name, values, pool, idleTriggers, readsInbox, ...places } = page.data;
  const settings = settingsPlace(href, { clientId: at.clientId, mayChange: can('client.update'), values });
  const poolSettings = { pool: href, mayChange: can('pool.update'), values: pool };
  const inbox = readsInbox ? inboxHref(key.poolId) : undefined;
  return (
    <Section
      title={`Sign in to ${name}`}
      description={
        <>
          Go through a sign-in as this app client would, and look at every request and token. Nothing of it is kept.{' '}
          <HelpLink page="read-the-tokens">A tutorial shows how</HelpLink>
        </>
      }
      actions={back}
    >
      <StyleWarning actor={actor} client={at} values={values} brandingHref={`${client}/branding`} />
      {idleTriggers && <IdleTriggers />}
      <SignInBench
        at={at}
        client={values}
        {...places}
        hrefs={{ client, settings, poolSettings, users: `${href}/users`, apis: apisHref(href), inbox }}
        actions={benchActions}
      />
    </Section>
  );
}
