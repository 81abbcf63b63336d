import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';

type Condition = (client: ClientValues) => boolean;

/** Whether people, not machines, get tokens by redirect. */
export function usesRedirects(client: ClientValues): boolean {
  return client.oauthEnabled && (client.oauthFlows.includes('code') || client.oauthFlows.includes('implicit'));
}

const oauth: Condition = (client) => client.oauthEnabled;

/** When a setting of an app client means anything; those not named always do. */
export const clientConditions: { readonly [Id in ClientSettingId]?: Condition } = {
  propagateUserContext: (client) => client.generateSecret || client.propagateUserContext,
  rotationGraceSeconds: (client) => client.refreshRotation,
  oauthFlows: oauth,
  oauthScopes: oauth,
  callbackUrls: usesRedirects,
  defaultRedirectUri: (client) => usesRedirects(client) && client.callbackUrls.length > 0,
  logoutUrls: usesRedirects,
  identityProviders: usesRedirects,
};
