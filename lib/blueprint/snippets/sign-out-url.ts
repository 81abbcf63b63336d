import type { PoolResult, ResultClient } from '../pool-result';

/** Where Cognito ends its own session; it is not the end-session endpoint of OpenID Connect. */
export function signOutUrl({ domain }: PoolResult, { id, logoutUrls, callbackUrls }: ResultClient): string {
  const query = new URLSearchParams({ client_id: id, logout_uri: logoutUrls[0] ?? callbackUrls[0] ?? '' });
  return `${domain?.url}/logout?${query}`;
}
