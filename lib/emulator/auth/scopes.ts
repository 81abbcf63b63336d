import { createHash } from 'node:crypto';
import type { Client } from '../pool-store.ts';
import { isReadable } from '../users/client-attributes.ts';
import type { User } from '../users/user-store.ts';

/** What the API grants; custom scopes come only from OAuth [DG23]. */
export const apiScope = 'aws.cognito.signin.user.admin';

const attributesOf = new Map([
  ['email', ['email', 'email_verified']],
  ['phone', ['phone_number', 'phone_number_verified']],
]);

/**
 * The attributes that an ID token or userInfo shows: those the client may read, and of them those of the scopes. `openid` alone and
 * `profile` show all; `email` and `phone` without `profile` only their two [doc, developer guide "scopes" 2026].
 *
 * @param scopes undefined for a sign-in by the API, which shows all
 */
export function shownAttributes(client: Client, user: User, scopes: string[] | undefined): [string, string][] {
  const narrowing = (scopes ?? []).filter((scope) => attributesOf.has(scope));
  const all = narrowing.length === 0 || scopes?.includes('profile') === true;
  const named = new Set(narrowing.flatMap((scope) => attributesOf.get(scope) ?? []));
  return [...user.attributes].filter(
    ([name]) => name !== 'sub' && isReadable(client, name) && (all || named.has(name) || name === 'identities'),
  );
}

/** Whether the client may read what its scopes promise; if not, the token endpoint refuses the grant [doc, facts §8]. */
export const canReadScopes = (client: Client, scopes: string[]): boolean =>
  scopes.flatMap((scope) => attributesOf.get(scope) ?? []).every((name) => isReadable(client, name));

/** `at_hash` of an ID token: the left half of the access token's SHA-256 [OpenID Connect Core §3.1.3.6]. */
export const accessTokenHash = (token: string) =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
