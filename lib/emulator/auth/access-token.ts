import type { Context } from '../context.ts';
import { notAuthorized, userNotFound } from '../errors.ts';
import { findClient, findPool } from '../pool-store.ts';
import { findUser, type User } from '../users/user-store.ts';
import type { ClientAccess } from './client-access.ts';
import { type Claims, isSignedBy, readClaims } from './jwt.ts';
import { isSignInAlive } from './refresh-tokens.ts';
import { apiScope } from './scopes.ts';
import { signingKey } from './signing-keys.ts';

export type TokenAccess = ClientAccess & { user: User; claims: Claims };

/**
 * Whose access token this is, when the token is genuine, current, not revoked and has the scope that is asked for.
 *
 * @throws NAE `Invalid Access Token`, `Access Token has expired`, `Access Token has been revoked` [MOTO, logs],
 * `Access Token does not have required scopes` [measured GH amplify-js#5921]
 */
export function openAccessToken(context: Context, token: string, scope: string = apiScope): TokenAccess {
  const claims = readClaims(token);
  const access = claims && tokenAccess(context, claims);
  if (!access || claims.token_use !== 'access' || !isSignedBy(signingKey(context, access.pool.id, 'access'), token)) {
    throw notAuthorized('Invalid Access Token');
  }
  if (Number(claims.exp) * 1000 <= context.now()) throw notAuthorized('Access Token has expired');
  const user = findUser(context, access.pool, String(claims.username));
  if (user?.sub !== claims.sub || !user) throw userNotFound();
  if (!isSignInAlive(context, user, claims)) throw notAuthorized('Access Token has been revoked');
  if (!String(claims.scope).split(' ').includes(scope)) {
    throw notAuthorized('Access Token does not have required scopes');
  }
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { ...access, user, claims };
}

function tokenAccess(context: Context, claims: Claims): ClientAccess | undefined {
  const client = findClient(context, String(claims.client_id));
  const poolId = String(claims.iss).split('/').at(-1) ?? '';
  const pool = client?.poolId === poolId ? findPool(context, poolId) : undefined;
  return client && pool && { client, pool };
}
