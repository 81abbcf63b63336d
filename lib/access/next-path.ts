/** Set by the proxy on every request: the path and query that were asked for. */
export const pathHeader = 'x-pooldeck-path';

const anyOrigin = 'http://own.invalid';

/**
 * A place of this console to go on to after sign-in, out of an address that anyone may have written. Only paths: with a
 * scheme, a host or a backslash it would lead elsewhere, and becomes the start page.
 */
export function ownPath(asked: string | null | undefined): string {
  if (!asked?.startsWith('/') || asked.startsWith('//') || /[\\\p{Cc}]/u.test(asked)) return '/';
  if (!URL.canParse(asked, anyOrigin)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, anyOrigin);
  // Dots are resolved by now: `/.//evil.example` has become a path that a browser would take for a host.
  return origin === anyOrigin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

/** The sign-in page that leads back. */
export function signInHref(asked: string | null | undefined): string {
  const next = ownPath(asked);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
