import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { jsonWebKeySet } from '../auth/signing-keys.ts';
import { type Bench, goodPassword } from './bench.ts';
import { createSrpClient } from './srp-client.ts';

/** A CONFIRMED user with a password of their own. */
export async function makeUser(
  bench: Pick<Bench, 'api'>,
  UserPoolId: string,
  Username: string,
  attributes: [string, string][] = [],
) {
  const UserAttributes = attributes.map(([Name, Value]) => ({ Name, Value }));
  const { User } = await bench.api.adminCreateUser({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
  await bench.api.adminSetUserPassword({ UserPoolId, Username, Password: goodPassword, Permanent: true });
  return User?.Attributes?.[0]?.Value ?? '';
}

/** One sign-in by USER_PASSWORD_AUTH. */
export function passwordSignIn(bench: Bench, ClientId: string, USERNAME: string, PASSWORD = goodPassword, more = {}) {
  const AuthParameters = { USERNAME, PASSWORD, ...more };
  return bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}

/** The tokens of a sign-in that asks for nothing more. */
export async function tokens(bench: Bench, ClientId: string, username: string, password = goodPassword) {
  const { AuthenticationResult } = await passwordSignIn(bench, ClientId, username, password);
  if (!AuthenticationResult) throw new Error('The sign-in did not end in tokens.');
  return complete(AuthenticationResult);
}

export function complete({ AccessToken = '', IdToken = '', RefreshToken = '' }: AuthenticationResultType) {
  return { AccessToken, IdToken, RefreshToken };
}

/** One sign-in by USER_SRP_AUTH, both calls, with the independent client. */
export async function srpSignIn(
  bench: Bench,
  poolId: string,
  ClientId: string,
  USERNAME: string,
  password = goodPassword,
) {
  const client = createSrpClient();
  const AuthParameters = { USERNAME, SRP_A: client.srpA };
  const first = await bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
  const ChallengeResponses = client.answer(poolId, password, first.ChallengeParameters ?? {}, new Date(bench.now()));
  return bench.api.respondToAuthChallenge({ ClientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses });
}

export type Decoded = { header: Record<string, unknown>; claims: Record<string, unknown> };

/** Decodes a token after checking its signature with node:crypto against the pool's published keys. */
export function verified(bench: Bench, poolId: string, token = ''): Decoded {
  const [head = '', body = '', signature = ''] = token.split('.');
  const header = decode(head);
  const { keys } = jsonWebKeySet({ db: bench.emulator.db, now: bench.now }, poolId);
  const jwk = keys.find((key: JsonWebKey) => key.kid === header.kid);
  if (!jwk) throw new Error('No published key has the kid of this token.');
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const holds = verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  if (!holds) throw new Error('The signature is wrong.');
  return { header, claims: decode(body) };
}

const decode = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString());
