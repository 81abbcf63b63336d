import { readClaims } from '../auth/jwt.ts';
import { findRefreshToken, revokeSignIn } from '../auth/refresh-tokens.ts';
import { oauthError, publicHeaders } from './answers.ts';
import { authenticateClient } from './client-authentication.ts';
import { singleParameters } from './parameters.ts';
import type { Visit } from './visit.ts';

/**
 * POST /oauth2/revoke: ends the sign-in of a refresh token. 200 and nothing, for an unknown token too [RFC 7009]; another client's token
 * is refused like a client that cannot prove itself.
 */
export function revoke(visit: Visit): Response {
  const sent = visit.form && singleParameters(visit.form, ['token', 'token_type_hint']);
  const client = authenticateClient(visit);
  if (!sent || ('error' in client && client.error === 'invalid_request')) return oauthError('invalid_request');
  if ('error' in client) return oauthError(client.error, 401);
  const text = sent.get('token');
  if (text === undefined || client.doc.EnableTokenRevocation === false) return oauthError('invalid_request');
  if (readClaims(text)?.token_use) return oauthError('unsupported_token_type');
  const token = findRefreshToken(visit.context, text);
  if (token && token.clientId !== client.id) return oauthError('invalid_client', 401);
  if (token) revokeSignIn(visit.context, token.originJti);
  return new Response(null, { status: 200, headers: { ...publicHeaders, 'cache-control': 'no-store' } });
}
