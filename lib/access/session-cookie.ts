import 'server-only';
import { cookies, headers } from 'next/headers';
import { ownDoor } from '@/lib/request-guard';

/** The prefix ties it to this very host: no other name of a shared domain can set or overwrite it. */
const hostName = '__Host-pooldeck';
/** Where browsers refuse `Secure`: plain http. */
const plainName = 'pooldeck';
/** Whether this browser has been in an account before; see `known-browser.ts`. */
const knownSuffix = '-known';
/** Seconds: 90 days. */
const knownFor = 90 * 24 * 3600;

export interface CookieForm {
  name: string;
  secure: boolean;
}

/**
 * How the session's cookie looks for a browser. Browsers take `Secure` over https, and Chromium and Firefox also from
 * this machine's own names over http; Safari does not, nor does any browser for another name over http.
 */
export function cookieForm(requested: Headers, origins: ReadonlySet<string>): CookieForm {
  const host = requested.get('host')?.toLowerCase() ?? '';
  const agent = requested.get('user-agent') ?? '';
  const ownName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  const safari = /AppleWebKit/.test(agent) && !/Chrom(e|ium)\//.test(agent);
  const secure = origins.has(`https://${host}`) || (ownName && !safari);
  return { name: secure ? hostName : plainName, secure };
}

async function currentForm(): Promise<CookieForm> {
  return cookieForm(await headers(), ownDoor().origins);
}

/** The token that the current request brings. */
export async function readSessionCookie(): Promise<string | undefined> {
  const { name } = await currentForm();
  return (await cookies()).get(name)?.value;
}

/** Hands the browser a token, or takes it away. Works in actions and routes only. */
export async function writeSessionCookie(token: string | undefined): Promise<void> {
  const { name, secure } = await currentForm();
  const shared = { name, secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  // Gone with the browser; how long it is good for is decided here and not there.
  (await cookies()).set(token === undefined ? { ...shared, value: '', maxAge: 0 } : { ...shared, value: token });
}

export async function readKnownBrowser(): Promise<string | undefined> {
  const { name } = await currentForm();
  return (await cookies()).get(`${name}${knownSuffix}`)?.value;
}

export async function writeKnownBrowser(value: string): Promise<void> {
  const { name, secure } = await currentForm();
  const shape = { secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: knownFor } as const;
  (await cookies()).set({ ...shape, name: `${name}${knownSuffix}`, value });
}
