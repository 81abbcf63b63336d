import { createPublicKey, sign, verify } from 'node:crypto';
import type { SigningKey } from './signing-keys.ts';

export type Claims = Record<string, unknown>;

/** A compact RS256 token; its header holds only `kid` and `alg`, as Cognito's does. */
export function signToken(key: SigningKey, claims: Claims): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ kid: key.kid, alg: 'RS256' })}.${part(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), key.privateKey).toString('base64url')}`;
}

/** The claims of a token without looking at its signature; undefined when it is no token. */
export function readClaims(token: string): Claims | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : undefined;
  } catch {
    return undefined;
  }
}

/** True when the token was signed with this key, by RS256. */
export function isSignedBy(key: SigningKey, token: string): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.');
  if (token.split('.').length !== 3 || !isOurHeader(header, key.kid)) return false;
  const publicKey = createPublicKey(key.privateKey);
  return verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
}

function isOurHeader(part: string, kid: string): boolean {
  try {
    const header = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return header?.kid === kid && header?.alg === 'RS256';
  } catch {
    return false;
  }
}
