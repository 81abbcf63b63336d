import * as oidc from 'openid-client';
import type { Provider } from '../../providers/provider-store.ts';
import { checkProviderAddress, providerFetch } from './provider-fetch.ts';

const endpoints = ['authorize_url', 'token_url', 'attributes_url', 'jwks_uri'] as const;

/**
 * The pool as a client of an OpenID Connect provider. Endpoints come from the issuer's discovery document, or from the provider's details
 * where all four are there. Its tokens are checked against the machine's clock: another server
 * knows nothing of the injected one. Rejects with the reason when the provider cannot be reached or is not one.
 */
export async function relyingParty({ doc: { details } }: Provider) {
  const { client_id = '', client_secret, oidc_issuer = '' } = details;
  const given = endpoints.flatMap((name) => details[name] ?? []);
  const origins = [oidc_issuer, ...given].flatMap((address) => URL.parse(address)?.origin ?? []);
  checkProviderAddress(oidc_issuer, origins);
  const authentication = client_secret ? oidc.ClientSecretPost(client_secret) : oidc.None();
  // Plain http is for this machine alone: the fetch sees to it.
  const execute = [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks];
  const customFetch = providerFetch(origins) as oidc.CustomFetch;
  const options = { execute, [oidc.customFetch]: customFetch, timeout: 5 };
  if (given.length < endpoints.length) {
    const config = await oidc.discovery(new URL(oidc_issuer), client_id, client_secret, authentication, options);
    checkProviderAddress(config.serverMetadata().authorization_endpoint ?? '', origins);
    return config;
  }
  const server = {
    issuer: oidc_issuer,
    authorization_endpoint: details.authorize_url,
    token_endpoint: details.token_url,
    userinfo_endpoint: details.attributes_url,
    jwks_uri: details.jwks_uri,
  };
  const config = new oidc.Configuration(server, client_id, client_secret, authentication);
  config[oidc.customFetch] = customFetch;
  config.timeout = 5;
  for (const change of execute) change(config);
  return config;
}

/** What a provider says of a person: the claims of the ID token, and those of its userInfo where it has one. */
export async function readClaims(
  config: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  method: string | undefined,
): Promise<Record<string, unknown>> {
  const claims = tokens.claims();
  const { userinfo_endpoint } = config.serverMetadata();
  if (!claims || !userinfo_endpoint) return { ...claims };
  if (method !== 'POST') return { ...claims, ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) };
  const url = new URL(userinfo_endpoint);
  const answer = await (await oidc.fetchProtectedResource(config, tokens.access_token, url, 'POST')).json();
  if (answer?.sub !== claims.sub) throw new Error('userInfo is about somebody else.');
  return { ...claims, ...answer };
}
