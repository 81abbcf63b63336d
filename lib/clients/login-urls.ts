import 'server-only';
import { hostedLoginUrl, type Place } from '@/lib/blueprint/endpoints';
import type { ClientValues } from '@/lib/settings/client-settings';

interface LoginPlace {
  place: Place;
  domains: readonly string[];
  region: string;
  clientId: string;
}

/** The address of the login page of an app client on each of its pool's domains; none without a redirect flow. */
export function loginUrls(client: ClientValues, { place, domains, region, clientId }: LoginPlace): string[] {
  const redirectUri = client.defaultRedirectUri || client.callbackUrls[0];
  const flows: readonly string[] = client.oauthFlows;
  const responseType = flows.includes('code') ? 'code' : flows.includes('implicit') ? 'token' : undefined;
  if (!client.oauthEnabled || !redirectUri || !responseType) return [];
  return domains.map((domain) =>
    hostedLoginUrl({ place, domain, region, clientId, redirectUri, responseType, scopes: [...client.oauthScopes] }),
  );
}
