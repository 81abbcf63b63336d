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
  const scopes = livingScopes(context, client, client.doc.AllowedOAuthScopes ?? [], asked);
  const lacksOpenId = !scopes?.includes('openid') && scopes?.some((scope) => needOpenId.includes(scope));
  return lacksOpenId ? undefined : scopes;
}

/**
 * The scopes of a machine: of the client's, those of a resource server; all of them unless some are asked for. AWS's pages do not agree on
 * one that is not the client's: ignored [doc, token endpoint], or a failure [doc, resource servers]. The stricter way is taken here.
 */
export function machineScopes(context: Context, client: Client, asked: string | undefined): string[] | undefined {
  const own = client.doc.AllowedOAuthScopes?.filter((scope) => scope.includes('/')) ?? [];
  return livingScopes(context, client, own, asked);
}

/**
 * Of the scopes asked for, all of which must be the client's, those that are there: a client keeps the names of dead ones, which may be
 * asked for and get into no token any more [doc, "inactive" scopes]. Undefined where nothing is left.
 */
function livingScopes(
  context: Context,
  { poolId }: Client,
  own: string[],
  asked = own.join(' '),
): string[] | undefined {
  const wanted = [...new Set(asked.split(' ').filter(Boolean))];
  if (wanted.some((scope) => !own.includes(scope))) return undefined;
  const known = wanted.some((scope) => scope.includes('/')) ? listScopes(context, poolId) : [];
  const living = wanted.filter((scope) => !scope.includes('/') || known.includes(scope));
  return living.length === 0 ? undefined : living;
}
