import { invalidParameter } from '../errors.ts';
import type { ClientDoc } from '../pool-store.ts';
import type { ClientSettings } from './client-doc.ts';

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/?]|$)/i;
const elements =
  '[Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+]';

/** Lists of URLs have to be left out rather than sent empty [measured GH aws-sdk-java-v2#5528]. */
export function checkUrlLists({ CallbackURLs, LogoutURLs }: ClientSettings) {
  for (const [path, urls] of Object.entries({ callbackURLs: CallbackURLs, logoutURLs: LogoutURLs })) {
    if (urls?.length !== 0) continue;
    const problem = `Value '[]' at '${path}' failed to satisfy constraint: Member must satisfy constraint: ${elements}`;
    throw invalidParameter(`1 validation error detected: ${problem}`);
  }
}

export function checkUrls({ CallbackURLs = [], LogoutURLs = [], DefaultRedirectURI }: ClientDoc) {
  for (const url of [...CallbackURLs, ...LogoutURLs]) checkUrl(url);
  if (DefaultRedirectURI !== undefined && !CallbackURLs.includes(DefaultRedirectURI)) {
    throw invalidParameter(`The default redirect URI ${DefaultRedirectURI} is not in the callback URIs list.`); // [measured PF]
  }
}

function checkUrl(url: string) {
  // That an absolute URI is needed follows from OAuth; the wording is unknown.
  if (!/^[a-z][a-z0-9+.-]*:./i.test(url)) throw invalidParameter(`${url} is not a valid URL.`);
  if (url.includes('#')) throw invalidParameter(`${url} cannot use fragment`); // [measured PF]
  if (/^http:/i.test(url) && !loopback.test(url)) throw invalidParameter(`${url} cannot use the HTTP protocol.`); // [measured PF]
}
