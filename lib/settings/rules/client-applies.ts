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

/** What has to be set before the other means anything. */
const gates: { readonly [Id in keyof typeof clientConditions]?: ClientSettingId } = {
  propagateUserContext: 'generateSecret',
  rotationGraceSeconds: 'refreshRotation',
  oauthFlows: 'oauthEnabled',
  oauthScopes: 'oauthEnabled',
  callbackUrls: 'oauthFlows',
  defaultRedirectUri: 'callbackUrls',
  logoutUrls: 'oauthFlows',
  identityProviders: 'oauthFlows',
};

/** The setting itself where it is shown, or else the one that brings it up. */
export function shownClientSetting(id: ClientSettingId, client: ClientValues): ClientSettingId {
  const gate = gates[id];
  return gate && clientConditions[id]?.(client) === false ? shownClientSetting(gate, client) : id;
}
