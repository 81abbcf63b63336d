import type { RevokeTokenRequest } from '@aws-sdk/client-cognito-identity-provider';
import { clientSecrets, openClient } from '../auth/client-access.ts';
import { readClaims } from '../auth/jwt.ts';
import { findRefreshToken, revokeSignIn } from '../auth/refresh-tokens.ts';
import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';
import type { Wire } from '../wire.ts';

/**
 * Revokes a refresh token and the access tokens made of it. A token that is unknown is no error, as RFC 7009 wants it; classes of the
 * refusals are the SDK's, their texts are not known.
 */
export function revokeToken(input: Wire<RevokeTokenRequest>, context: Context) {
  const { client } = openClient(context, input.ClientId);
  const secrets = clientSecrets(context, client);
  if (secrets.length > 0 && !secrets.includes(input.ClientSecret ?? '')) {
    throw new CognitoFault('UnauthorizedException', 'The client secret is missing or wrong.');
  }
  if (client.doc.EnableTokenRevocation === false) {
    throw new CognitoFault('UnsupportedOperationException', 'Token revocation is not enabled for this client.');
  }
  if (readClaims(input.Token)?.token_use) {
    throw new CognitoFault('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
  }
  const token = findRefreshToken(context, input.Token);
  if (!token) return {};
  if (token.clientId !== client.id) {
    throw new CognitoFault('UnauthorizedException', 'The token was not issued to this client.');
  }
  revokeSignIn(context, token.originJti);
  return {};
}
