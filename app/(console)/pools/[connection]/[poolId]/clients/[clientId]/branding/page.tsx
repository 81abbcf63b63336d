import { BrandingParts } from '@/components/branding/branding-parts';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { PageError } from '@/components/ui/page-error';
import { SafeLink } from '@/components/ui/safe-link';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { createStyle, removeStyle, resetClassicLook, saveClassicLook, saveStyle } from '@/lib/branding/actions';
import { getBrandingPage } from '@/lib/branding/queries';
import { asResult } from '@/lib/pools/as-result';
import { decoded, type PoolParams, readPoolRoute } from '../../../pool-route';

// "Branding" is Cognito's own word for it: in its console, its API and its guide.
export const metadata = { title: 'Branding' };

const actions = {
  classic: { save: saveClassicLook, reset: resetClassicLook },
  style: { create: createStyle, save: saveStyle, remove: removeStyle },
};

export default async function BrandingRoute({ params }: { params: PoolParams & Promise<{ clientId: string }> }) {
  const { key, href, can } = await readPoolRoute(params);
  const at = { ...key, clientId: decoded((await params).clientId) };
  const actor = await currentActor();
  const page = await asResult('clients.branding', () => getBrandingPage(actor, at), {
    page: 'branding',
    poolId: key.poolId,
  });
  const client = `${href}/clients/${encodeURIComponent(at.clientId)}`;
  const back = <LinkButton href={client}>Back to the app client</LinkButton>;
  if (!page.ok) return <PageError error={page.error} action={back} />;
  const { name, loginUrl } = page.data;
  return (
    <Section
      title={`Branding of ${name}`}
      description="How the login pages look for the people of this app client."
      actions={
        <>
          {loginUrl && (
            <SafeLink href={loginUrl} bare className={buttonClass({ variant: 'secondary' })}>
              See the pages
            </SafeLink>
          )}
          {back}
        </>
      }
    >
      <BrandingParts
        client={at}
        page={page.data}
        poolSettings={{ pool: href, mayChange: can('pool.update') }}
        clientHref={client}
        actions={can('client.update') ? actions : undefined}
      />
    </Section>
  );
}
