import 'server-only';
import { env } from '@/lib/config/env';
import { PooldeckError } from '@/lib/errors';

/** The addresses this server answers for. */
export interface Door {
  /** `host[:port]` as in a Host header. */
  hosts: ReadonlySet<string>;
  origins: ReadonlySet<string>;
}

/**
 * PUBLIC_URL, and this machine's own names with the port it listens on: those names mean loopback in every browser,
 * so no other site can borrow them.
 */
export function door({ PUBLIC_URL, PORT }: { PUBLIC_URL?: string | undefined; PORT: number }): Door {
  const local = ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${PORT}`);
  const origins = [...local, ...(PUBLIC_URL ? [PUBLIC_URL] : [])].map((address) => new URL(address));
  return {
    hosts: new Set(origins.map(({ host }) => host)),
    origins: new Set(origins.map(({ origin }) => origin)),
  };
}

/** The door of this process. */
export function ownDoor(): Door {
  return door(env());
}

/** Whether the Host header names an address of ours. Next itself believes any Host. */
export function isOwnHost(headers: Headers, { hosts }: Door): boolean {
  const host = headers.get('host')?.toLowerCase();
  return host !== undefined && hosts.has(host);
}

/** Whether the browser named an address of ours that it reaches over TLS. */
export function isHttps(headers: Headers, { origins }: Door): boolean {
  const host = headers.get('host')?.toLowerCase();
  return host !== undefined && origins.has(`https://${host}`);
}

/** Why a page of ours cannot have sent this, or undefined. */
function foreignSender(headers: Headers, at: Door): string | undefined {
  if (!isOwnHost(headers, at)) return 'The request names a host that is not this console.';
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null && site === null) return 'The request does not say which page sent it.';
  const foreign =
    (origin !== null && !at.origins.has(origin.toLowerCase())) || (site !== null && site !== 'same-origin');
  return foreign ? 'The request was sent by a page of another site.' : undefined;
}

/**
 * Refuses a request that may have been sent by another site. Next lets a missing Origin pass and compares with a Host
 * that the client chose; here the Host must be ours, and Origin or Sec-Fetch-Site must be there and say "same origin".
 * @throws PooldeckError `crossSite`
 */
export function guardRequest(headers: Headers, at: Door): void {
  const why = foreignSender(headers, at);
  if (why) throw new PooldeckError('crossSite', why);
}

/**
 * Why a request must not get further than the first door, or undefined. Whatever is not plain reading must come from a
 * page of ours. Other sites may link to a page, and read nothing: neither in a frame, nor as a script or an image.
 */
export function refusalOf({ method, headers }: Pick<Request, 'method' | 'headers'>, at: Door): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return foreignSender(headers, at);
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return undefined;
  const link = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return link ? undefined : 'A page of another site may link to this console, not load parts of it.';
}
