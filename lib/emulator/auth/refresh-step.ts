import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { CognitoFault, notAuthorized } from '../errors.ts';
import { findUserBySeq, type User } from '../users/user-store.ts';
import { type AuthStep, signedIn } from './auth-step.ts';
import { type ClientAccess, checkSecretHash, clientSecrets } from './client-access.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { findRefreshToken, makeRefreshToken, noteRotation, type RefreshToken } from './refresh-tokens.ts';
import { tokensForRefresh } from './tokens.ts';

/** REFRESH_TOKEN_AUTH: new id and access token, no refresh token in the answer [sdk]. */
export function refreshStep(context: Context, access: ClientAccess, parameters: Parameters): AuthStep {
  const { token, user } = openRefreshToken(context, access, getParameter(parameters, 'REFRESH_TOKEN'));
  // The user name counts [measured MOTO-V]; for e-mail pools that is unsure, so every sign-in name is taken.
  const signInNames = ['email', 'phone_number', 'preferred_username'].flatMap(
    (name) => user.attributes.get(name) ?? [],
  );
  const names = [user.username, user.sub, ...signInNames];
  checkSecretHash(context, access, names, findParameter(parameters, 'SECRET_HASH'));
  return signedIn(tokensForRefresh(context, access, user, token, 'RefreshTokens'));
}

/**
 * GetTokensFromRefreshToken. With rotation the answer has a new refresh token, and the old one dies after the client's grace period [sdk].
 *
 * @param secret the client's secret itself, which this operation takes instead of a hash
 */
export function rotateStep(
  context: Context,
  access: ClientAccess,
  refreshToken: string,
  secret: string | undefined,
): AuthenticationResultType {
  const { client } = access;
  const secrets = clientSecrets(context, client);
  if (secrets.length > 0 && (secret === undefined || !secrets.includes(secret))) {
    throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
  }
  return exchangeRefreshToken(context, access, refreshToken);
}

/** Tokens for a refresh token of this client, whose secret has been checked; with rotation a successor of it too. */
export function exchangeRefreshToken(
  context: Context,
  access: ClientAccess,
  refreshToken: string,
): AuthenticationResultType {
  const { client } = access;
  const { token, user } = openRefreshToken(context, access, refreshToken);
  const rotation = client.doc.RefreshTokenRotation;
  if (rotation?.Feature !== 'ENABLED') return tokensForRefresh(context, access, user, token, 'RefreshTokens');
  const grace = (rotation.RetryGracePeriodSeconds ?? 0) * 1000;
  // Without a grace period the old one is dead at once [doc], within the same millisecond too.
  if (token.rotated !== undefined && (grace === 0 || context.now() > token.rotated + grace)) {
    throw new CognitoFault('RefreshTokenReuseException', 'Refresh token has been rotated and cannot be used again.');
  }
  const result = tokensForRefresh(context, access, user, token, 'RefreshTokens');
  noteRotation(context, token);
  // "valid for the remaining duration of the original refresh token" [doc, refresh tokens]
  return { ...result, RefreshToken: makeRefreshToken(context, client, user, token, token.expires) };
}

/** Texts [measured GH aws-sdk-java-v2#3418, aws-sdk-net#1936]. Another client's token is as unknown as a made-up one. */
function openRefreshToken(
  context: Context,
  { client }: ClientAccess,
  text: string,
): { token: RefreshToken; user: User } {
  const token = findRefreshToken(context, text);
  const user = token && findUserBySeq(context.db, token.userSeq);
  if (!token || !user || token.clientId !== client.id) throw notAuthorized('Invalid Refresh Token.');
  if (token.revoked !== undefined) throw notAuthorized('Refresh Token has been revoked');
  if (token.expires <= context.now()) throw notAuthorized('Refresh Token has expired');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { token, user };
}
