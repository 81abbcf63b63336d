import { Suspense } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/access/actor';
import { type ClientKey, lacksStyle } from '@/lib/branding/queries';
import { asResult } from '@/lib/pools/as-result';
import type { ClientValues } from '@/lib/settings/client-settings';
import { usesRedirects } from '@/lib/settings/rules/client-applies';

interface StyleWarningProps {
  actor: Actor;
  client: ClientKey;
  values: ClientValues;
  brandingHref: string;
}

/** Says that managed login shows this client nothing. Comes later than the page, which stands without it. */
export function StyleWarning(props: StyleWarningProps) {
  if (!usesRedirects(props.values)) return null;
  return (
    <Suspense>
      <Warning {...props} />
    </Suspense>
  );
}

async function Warning({ actor, client, brandingHref }: StyleWarningProps) {
  const lacks = await asResult('clients.style', () => lacksStyle(actor, client));
  if (!lacks.ok || !lacks.data) return null;
  return (
    <Notice
      kind="warning"
      className="mb-4"
      title="This app client has no branding style"
      action={<LinkButton href={brandingHref}>Give it one</LinkButton>}
    >
      The pool’s domain shows managed login, and without a style people of this app client see “Login pages
      unavailable”.
    </Notice>
  );
}
