import type { Claims } from '../auth/jwt.ts';

export type ClaimChange = { add: Readonly<Record<string, unknown>>; suppress: readonly string[] };

/** What no function changes, in either token [doc DG23]. */
const fixed = [
  'acr',
  'amr',
  'at_hash',
  'auth_time',
  'azp',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'sub',
  'token_use',
];
const fixedIn = {
  id: new Set([...fixed, 'aud', 'cognito:username', 'identities']),
  // Scopes have members of their own.
  access: new Set([...fixed, 'client_id', 'device_key', 'scope', 'username', 'version']),
};

/**
 * A token's claims with a function's changes. Claims that Cognito keeps to itself stay as they are, without a word; so do groups and other
 * `cognito:` names, which have members of their own, and `dev:` ones. An access token may get an `aud`, but only the client's id [doc].
 */
export function changeClaims(
  token: 'id' | 'access',
  claims: Claims,
  { add, suppress }: ClaimChange,
  clientId: string,
): Claims {
  const keeps = (name: string) => fixedIn[token].has(name);
  const added = Object.entries(add).filter(
    ([name, value]) =>
      !keeps(name) &&
      !/^(cognito|dev):/.test(name) &&
      value !== null &&
      !(token === 'access' && name === 'aud' && value !== clientId),
  );
  const gone = new Set(suppress.filter((name) => !keeps(name)));
  // Both replaced and suppressed is suppressed [doc DG23].
  return Object.fromEntries([...Object.entries(claims), ...added].filter(([name]) => !gone.has(name)));
}

/** An access token's scopes with a function's changes. A scope with a blank in it would be two: it is left out [doc]. */
export function changeScopes(claims: Claims, { add, suppress }: { add: string[]; suppress: string[] }): Claims {
  const present = String(claims.scope ?? '').split(' ');
  const wanted = [...present, ...add.filter((scope) => /^\S+$/.test(scope))];
  const scopes = [...new Set(wanted)].filter((scope) => scope !== '' && !suppress.includes(scope));
  return { ...claims, scope: scopes.join(' ') };
}
