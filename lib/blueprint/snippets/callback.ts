import type { ResultClient } from '../pool-result';

/** What a page or a web server can be called back at; installed apps have schemes of their own. */
export const isWebUrl = (url: string) => /^https?:/i.test(url);

/** The callback URL of code that runs in a browser or on a server. */
export const webCallbackOf = ({ callbackUrls }: Pick<ResultClient, 'callbackUrls'>): string =>
  callbackUrls.find(isWebUrl) ?? callbackUrls[0] ?? '';

/** The web address of the app itself, as far as a callback URL tells it. */
export function webOriginOf({ callbackUrls }: Pick<ResultClient, 'callbackUrls'>): string | undefined {
  const url = callbackUrls.find(isWebUrl);
  return url && URL.parse(url)?.origin;
}

/** The path of an address; `/` for none that can be read. */
export function pathOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).pathname || '/' : '/';
}

/**
 * Where a server on the developer's machine is called back; http://localhost:3000 where the callback URL is elsewhere. It has to be opened
 * under this very name: what the browser keeps for localhost it does not send to 127.0.0.1, and the sign-in ends in a state that does not match.
 */
export function localAppOf(url: string): { origin: string; host: string; port: number } {
  const { protocol, hostname = '', port } = URL.parse(url) ?? {};
  if (protocol !== 'http:' || !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return { origin: 'http://localhost:3000', host: 'localhost', port: 3000 };
  const number = port ? Number(port) : 80;
  const host = hostname.replace(/[[\]]/g, '');
  return { origin: `http://${hostname}${port ? `:${port}` : ''}`, host, port: number };
}

/** The other paths of a small server, none of which is the one it is called back at. */
export function ownPathsBeside(callback: string): { signIn: string; profile: string; signOut: string } {
  const free = (wanted: string, other: string) => (pathOf(callback) === wanted ? other : wanted);
  return {
    signIn: free('/sign-in', '/start-sign-in'),
    profile: free('/profile', '/me'),
    signOut: free('/sign-out', '/leave'),
  };
}
