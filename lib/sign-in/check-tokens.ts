import 'server-only';
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { readPoolKeys } from '@/lib/cognito/pool-keys';
import { PooldeckError } from '@/lib/errors';
import type { CheckedToken, Tokens } from './guide/exchange';
import type { SignInPlace } from './sign-in-place';

interface Decoded {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  signed: string;
  signature: Buffer;
}

/** A token's parts, unchecked; undefined for anything that is no signed JWT. */
function decodeToken(token: string): Decoded | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || signature === '') return undefined;
  try {
    const part = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [header, claims] = [part(head), part(body)];
    if (!isRecord(header) || !isRecord(claims)) return undefined;
    return {
      header,
      claims,
      signed: `${head}.${body}`,
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Check = CheckedToken['checks'][number];

function checkSignature({ header, signed, signature }: Decoded, keys: readonly JsonWebKey[]): Check {
  const key = keys.find(({ kid }) => kid === header.kid);
  if (header.alg !== 'RS256')
    return { what: 'signature', ok: false, text: `Signed with ${header.alg}, not with RS256.` };
  if (!key) return { what: 'signature', ok: false, text: `The pool publishes no key ${header.kid}.` };
  const ok = verify('sha256', Buffer.from(signed), createPublicKey({ key, format: 'jwk' }), signature);
  return {
    what: 'signature',
    ok,
    text: ok ? 'Made with a key that the pool publishes.' : 'Not made with the key it names.',
  };
}

function checkClaims({ claims }: Decoded, issuer: string, clientId: string, now: number): Check[] {
  const client = claims.token_use === 'id' ? claims.aud : claims.client_id;
  const expires = typeof claims.exp === 'number' ? claims.exp * 1000 : 0;
  return [
    {
      what: 'issuer',
      ok: claims.iss === issuer,
      text: claims.iss === issuer ? 'Issued by this pool.' : `Issued by ${claims.iss}.`,
    },
    { what: 'client', ok: client === clientId, text: client === clientId ? 'For this app client.' : `For ${client}.` },
    { what: 'time', ok: expires > now, text: expires > now ? 'Not expired.' : 'Expired.' },
  ];
}

/** Without it a token of another sign-in could be slipped in: only the app that sent the nonce can compare it (OpenID Connect Core 3.1.3.7). */
function checkNonce({ claims: { nonce } }: Decoded, sent: string): Check {
  if (nonce === undefined)
    return { what: 'nonce', ok: false, text: 'The token has none, although the link sent one. An app must refuse it.' };
  const ok = nonce === sent;
  const text = ok
    ? 'The one that the link sent.'
    : 'Not the one that the link sent: the token belongs to another sign-in. An app must refuse it.';
  return { what: 'nonce', ok, text };
}

const unreadable: Check = { what: 'signature', ok: false, text: 'This is no signed token (JWT), or a part of one.' };

/**
 * What is in the ID and access token, and whether an API should believe them. `nonce` is what the link to the hosted login sent, undefined
 * for tokens that came another way. Keys come from where the pool publishes
 * them; a pool that cannot be asked leaves the signature unchecked, and says so.
 */
export async function checkTokens(
  place: SignInPlace,
  tokens: Tokens,
  nonce: string | undefined,
  now = Date.now(),
): Promise<CheckedToken[]> {
  const given = [
    { use: 'id' as const, token: tokens.idToken },
    { use: 'access' as const, token: tokens.accessToken },
  ];
  const { endpoints } = place;
  const keys = await readPoolKeys(place.target, { poolId: place.poolId, jwks: endpoints.jwks }).catch(
    (error: unknown) => {
      if (error instanceof PooldeckError) return error;
      throw error;
    },
  );
  return given.flatMap(({ use, token }) => {
    if (!token) return [];
    const decoded = decodeToken(token);
    if (!decoded) return [{ use, header: {}, claims: {}, checks: [unreadable] }];
    const signature: Check =
      keys instanceof PooldeckError
        ? { what: 'signature', ok: false, text: `Not checked: ${keys.message}` }
        : checkSignature(decoded, keys);
    const claims = checkClaims(decoded, endpoints.issuer, place.clientId, now);
    const own = use === 'id' && nonce !== undefined ? [checkNonce(decoded, nonce)] : [];
    return [{ use, header: decoded.header, claims: decoded.claims, checks: [signature, ...claims, ...own] }];
  });
}
