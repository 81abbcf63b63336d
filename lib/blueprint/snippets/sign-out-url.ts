import type { PoolResult, ResultClient } from '../pool-result';
import { isWebUrl, webCallbackOf } from './callback';

/** Where Cognito ends its own session; it is not the end-session endpoint of OpenID Connect. */
export function signOutUrl(
  { domain }: Pick<PoolResult, 'domain'>,
  { id, logoutUrls, callbackUrls }: ResultClient,
): string {
  const target = logoutUrls.find(isWebUrl) ?? logoutUrls[0] ?? webCallbackOf({ callbackUrls });
  const query = new URLSearchParams({ client_id: id, logout_uri: target });
  return `${domain?.url}/logout?${query}`;
}
