import { randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import type { Client, Pool } from '../pool-store.ts';
import { preTokenGeneration, type ShownGroups, type TokenCause } from '../triggers/pre-token.ts';
import { postAuthentication } from '../triggers/sign-in-triggers.ts';
import { userAttributes } from '../triggers/told-of-user.ts';
import { groupsOfUser } from '../users/group-store.ts';
import type { User } from '../users/user-store.ts';
import { type AuthStep, signedIn } from './auth-step.ts';
import type { ClientAccess } from './client-access.ts';
import { type Claims, signToken } from './jwt.ts';
import { makeRefreshToken, type SignIn } from './refresh-tokens.ts';
import { accessTokenHash, apiScope, shownAttributes } from './scopes.ts';
import { signingKey } from './signing-keys.ts';
import { tokenValidity } from './token-validity.ts';

/** The address in `iss`: it ends in the pool's id, and `/.well-known/jwks.json` lies below it. */
export const issuer = (context: Pick<Context, 'origin'>, pool: Pick<Pool, 'id'>) => `${context.origin}/${pool.id}`;

/** The end of a sign-in. `factors` is 1 for a password alone, 2 with a second factor: it becomes the acr level. */
export function endSignIn(context: Context, access: ClientAccess, user: User, factors: 1 | 2): AuthStep {
  postAuthentication(context, access, user);
  if (access.end) return access.end(user, factors);
  const cause = access.newPassword ? 'NewPasswordChallenge' : 'Authentication';
  return signedIn(tokensForSignIn(context, access, user, startSignIn(context, factors), cause));
}

/** A fresh sign-in, as all of its tokens name it; with the scopes where OAuth grants it. */
export const startSignIn = (context: Context, factors: number, scopes?: string[]): SignIn => ({
  originJti: randomUUID(),
  authTime: Math.floor(context.now() / 1000),
  eventId: randomUUID(),
  acr: factors,
  scopes,
});

/** The tokens of a fresh sign-in, with one to refresh them. */
export function tokensForSignIn(
  context: Context,
  access: ClientAccess,
  user: User,
  signIn: SignIn,
  cause: TokenCause,
  nonce?: string,
): AuthenticationResultType {
  const tokens = tokensForRefresh(context, access, user, signIn, cause, nonce);
  return { ...tokens, RefreshToken: makeRefreshToken(context, access.client, user, signIn) };
}

/** New id and access token of a sign-in that exists: `auth_time` and `origin_jti` stay, `jti` is new [measured MOTO-V]. */
export function tokensForRefresh(
  context: Context,
  access: ClientAccess,
  user: User,
  signIn: SignIn,
  cause: TokenCause,
  nonce?: string,
): AuthenticationResultType {
  const { pool, client } = access;
  const validity = tokenValidity(client);
  const changes = changesFor(context, access, user, signIn, cause);
  const common = commonClaims(context, access, user, signIn, changes.groups);
  const accessClaims = {
    ...common,
    ...accessOnlyClaims(access, user, signIn),
    exp: common.iat + validity.access,
    jti: randomUUID(),
  };
  const AccessToken = signToken(signingKey(context, pool.id, 'access'), changes.access(accessClaims));
  const answer = { AccessToken, ExpiresIn: validity.access, TokenType: 'Bearer' };
  if (signIn.scopes && !signIn.scopes.includes('openid')) return answer;
  const idClaims = {
    ...common,
    ...idOnlyClaims(access, user, signIn),
    ...(signIn.scopes && { at_hash: accessTokenHash(AccessToken), nonce }),
    ...roleClaims(changes.groups),
    exp: common.iat + validity.id,
    // Access tokens had one before there was revocation [seen GH amplify-js#5147, 2020].
    ...(tracksTokens(client) && { jti: randomUUID() }),
  };
  return { ...answer, IdToken: signToken(signingKey(context, pool.id, 'id'), changes.id(idClaims)) };
}

/** What the pool's pre-token function makes of the tokens, refreshed ones too. */
function changesFor(context: Context, access: ClientAccess, user: User, { scopes }: SignIn, cause: TokenCause) {
  return preTokenGeneration(context, access, cause, {
    userName: user.username,
    userAttributes: userAttributes(user),
    groups: shownGroups(context, user),
    scopes: scopes ?? [apiScope],
  });
}

/** "After you enable token revocation", or rotation, `origin_jti` and `jti` "are added to access and ID tokens" [doc]. */
const tracksTokens = ({ doc }: Client) =>
  doc.EnableTokenRevocation !== false || doc.RefreshTokenRotation?.Feature === 'ENABLED';

function commonClaims(
  context: Context,
  { pool, client }: ClientAccess,
  user: User,
  signIn: SignIn,
  { groups }: ShownGroups,
) {
  const level = pool.doc.AcrConfiguration?.[`Level${signIn.acr}`]?.AcrValue ?? `urn:cognito:loa:${signIn.acr}`;
  return {
    sub: user.sub,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: issuer(context, pool),
    ...(tracksTokens(client) && { origin_jti: signIn.originJti }),
    event_id: signIn.eventId,
    auth_time: signIn.authTime,
    acr: level,
    iat: Math.floor(context.now() / 1000),
  };
}

/** Tokens of the token endpoint say `version: 2` [seen]. */
function accessOnlyClaims({ client }: ClientAccess, user: User, { scopes, resource }: SignIn): Claims {
  return {
    ...(resource !== undefined && { aud: resource }),
    client_id: client.id,
    token_use: 'access',
    scope: scopes?.join(' ') ?? apiScope,
    username: user.username,
    ...(scopes && { version: 2 }),
  };
}

function idOnlyClaims({ client }: ClientAccess, user: User, { scopes }: SignIn): Claims {
  const shown = shownAttributes(client, user, scopes);
  return {
    ...Object.fromEntries(shown.map(([name, value]) => [name, claimValue(name, value)])),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
  };
}

/** Attributes are text, but the two flags are true or false [DG23], an address is an object as OpenID Connect has it, identities a list [seen]. */
function claimValue(name: string, value: string): unknown {
  if (name === 'email_verified' || name === 'phone_number_verified') return value === 'true';
  if (name === 'identities') return JSON.parse(value);
  return name === 'address' ? { formatted: value } : value;
}

/** The role of the group with the lowest precedence is preferred, unless two such groups have different ones [sdk]. */
function shownGroups(context: Context, user: User): ShownGroups {
  const all = groupsOfUser(context, user);
  const withRole = all.filter(({ roleArn }) => roleArn);
  const first = withRole[0]?.precedence;
  const preferred = new Set(withRole.filter(({ precedence }) => precedence === first).map(({ roleArn }) => roleArn));
  return {
    groups: all.map(({ name }) => name),
    roles: [...new Set(withRole.flatMap(({ roleArn }) => roleArn ?? []))],
    preferredRole: preferred.size === 1 ? [...preferred][0] : undefined,
  };
}

const roleClaims = ({ roles, preferredRole }: ShownGroups): Claims => ({
  ...(roles.length > 0 && { 'cognito:roles': roles }),
  ...(preferredRole !== undefined && { 'cognito:preferred_role': preferredRole }),
});
