import type { Client } from '../pool-store.ts';

/** Scopes that say nothing without `openid` [facts §8]. */
const needOpenId = ['email', 'phone', 'profile'];

/**
 * The scopes that a sign-in is granted: those asked for, else all of the client's. Undefined when one is not the client's, or one of
 * OpenID Connect's stands without `openid`.
 */
export function grantedScopes({ doc }: Client, asked: string | undefined): string[] | undefined {
  const allowed = doc.AllowedOAuthScopes ?? [];
  const scopes = asked === undefined ? [...allowed] : [...new Set(asked.split(' ').filter(Boolean))];
  if (scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope))) return undefined;
  const lacksOpenId = !scopes.includes('openid') && scopes.some((scope) => needOpenId.includes(scope));
  return lacksOpenId ? undefined : scopes;
}

/** The scopes of a machine: of the client's, those of a resource server; all of them unless some are asked for. */
export function machineScopes({ doc }: Client, asked: string | undefined): string[] | undefined {
  const allowed = (doc.AllowedOAuthScopes ?? []).filter((scope) => scope.includes('/'));
  const scopes = asked === undefined ? allowed : [...new Set(asked.split(' ').filter(Boolean))];
  return scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope)) ? undefined : scopes;
}
