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

/**
 * Refuses a request that may have been sent by another site. Next lets a missing Origin pass and compares with a Host
 * that the client chose; here the Host must be ours, and Origin or Sec-Fetch-Site must be there and say "same origin".
 * @throws PooldeckError `crossSite`
 */
export function guardRequest(headers: Headers, at: Door): void {
  const refuse = (why: string) => {
    throw new PooldeckError('crossSite', why);
  };
  if (!isOwnHost(headers, at)) refuse('The request names a host that is not this console.');
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null && site === null) refuse('The request does not say which page sent it.');
  if (origin !== null && !at.origins.has(origin.toLowerCase()))
    refuse('The request was sent by a page of another site.');
  if (site !== null && site !== 'same-origin') refuse('The request was sent by a page of another site.');
}
