import type { Context } from '../context.ts';
import type { Client } from '../pool-store.ts';
import { listScopes } from '../resource-server-store.ts';

/** Scopes that say nothing without `openid` [facts §8]. */
const needOpenId = ['email', 'phone', 'profile'];

/**
 * The scopes that a sign-in is granted: those asked for, else all of the client's. Undefined when one is not the client's, or one of
 * OpenID Connect's stands without `openid`.
 */
export function grantedScopes(context: Context, client: Client, asked: string | undefined): string[] | undefined {
  const allowed = livingScopes(context, client);
  const scopes = asked === undefined ? [...allowed] : [...new Set(asked.split(' ').filter(Boolean))];
  if (scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope))) return undefined;
  const lacksOpenId = !scopes.includes('openid') && scopes.some((scope) => needOpenId.includes(scope));
  return lacksOpenId ? undefined : scopes;
}

/** The scopes of a machine: of the client's, those of a resource server; all of them unless some are asked for. */
export function machineScopes(context: Context, client: Client, asked: string | undefined): string[] | undefined {
  const allowed = livingScopes(context, client).filter((scope) => scope.includes('/'));
  const scopes = asked === undefined ? allowed : [...new Set(asked.split(' ').filter(Boolean))];
  return scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope)) ? undefined : scopes;
}

/** Of the client's scopes those that are there: a client keeps the names of dead ones, and no token gets them any more [sdk]. */
function livingScopes(context: Context, { poolId, doc }: Client): string[] {
  const own = doc.AllowedOAuthScopes ?? [];
  if (!own.some((scope) => scope.includes('/'))) return own;
  const known = listScopes(context, poolId);
  return own.filter((scope) => !scope.includes('/') || known.includes(scope));
}
