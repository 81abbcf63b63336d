import type { Context } from '../context.ts';
import { type Domain, listDomains } from '../domains/domain-store.ts';
import type { Pool } from '../pool-store.ts';

/**
 * For which domain the pool's passkeys are: the one of its WebAuthnConfiguration, else the custom domain, else the prefix domain's host on
 * AWS (facts §4.1). Undefined where there is none of the three.
 */
export function relyingParty(context: Context, pool: Pool): string | undefined {
  const configured = pool.doc.mfaFactors.webAuthn?.RelyingPartyId;
  if (configured) return configured.toLowerCase();
  const domains = listDomains(context, pool.id);
  const domain = domains.find(({ kind }) => kind === 'custom') ?? domains[0];
  return domain && hostOf(domain, pool);
}

const hostOf = ({ kind, domain }: Domain, { region }: Pool) =>
  kind === 'custom' ? domain : `${domain}.auth.${region}.amazoncognito.com`;

/** True for pages that may use a passkey of this domain: its own and those below it, by https, or by http on this machine. */
export function isOriginOf(rpId: string, origin: string): boolean {
  const url = URL.parse(origin);
  if (!url || url.origin !== origin) return false;
  const belongs = url.hostname === rpId || url.hostname.endsWith(`.${rpId}`);
  return belongs && (url.protocol === 'https:' || (url.protocol === 'http:' && /^(.+\.)?localhost$/.test(rpId)));
}
