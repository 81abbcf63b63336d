import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, day, goodPassword, minute, nae, openBench, refusal, second } from '../testing/bench.ts';
import { complete, makeUser, passwordSignIn, tokens, verified } from '../testing/sign-in.ts';
import { secretHash } from './secret-hash.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const rotating = (RetryGracePeriodSeconds: number) => ({
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH' as const],
  RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds },
});

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
  ClientId = await bench.makeClient(UserPoolId);
  await makeUser(bench, UserPoolId, Username);
});

const refresh = (REFRESH_TOKEN: string, more = {}) =>
  bench.api.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN, ...more } });

describe('refresh tokens', () => {
  it('are opaque, and unknown ones invalid [measured GH aws-sdk-java-v2#3418]', async () => {
    const { RefreshToken } = await tokens(bench, ClientId, Username);
    expect(RefreshToken).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
    expect(await refusal(refresh('a.b.c.d.e'))).toEqual(nae('Invalid Refresh Token.'));
    ClientId = await bench.makeClient(UserPoolId);
    expect(await refusal(refresh(RefreshToken))).toEqual(nae('Invalid Refresh Token.'));
  });

  it('are hashed with the user name [measured MOTO-V]', async () => {
    ClientId = await bench.makeClient(UserPoolId, { GenerateSecret: true });
    const { UserPoolClient } = await bench.api.describeUserPoolClient({ UserPoolId, ClientId });
    const SECRET_HASH = secretHash(Username, ClientId, UserPoolClient?.ClientSecret ?? '');
    const { AuthenticationResult } = await passwordSignIn(bench, ClientId, Username, goodPassword, { SECRET_HASH });
    const { RefreshToken } = complete(AuthenticationResult ?? {});
    expect((await refresh(RefreshToken, { SECRET_HASH })).AuthenticationResult).toBeDefined();
    expect((await refusal(refresh(RefreshToken))).message).toMatch('SECRET_HASH was not received');
    const other = { SECRET_HASH: secretHash('bob', ClientId, UserPoolClient?.ClientSecret ?? '') };
    expect((await refusal(refresh(RefreshToken, other))).message).toMatch('Unable to verify secret hash');
  });

  it('are revoked with the access tokens made of them, others are not [sdk]', async () => {
    const one = await tokens(bench, ClientId, Username);
    const two = await tokens(bench, ClientId, Username);
    await bench.api.revokeToken({ ClientId, Token: one.RefreshToken });
    expect(await refusal(refresh(one.RefreshToken))).toEqual(nae('Refresh Token has been revoked'));
    expect(await refusal(bench.api.getUser({ AccessToken: one.AccessToken }))).toEqual(
      nae('Access Token has been revoked'),
    );
    await refresh(two.RefreshToken);
    const access = bench.api.revokeToken({ ClientId, Token: two.AccessToken });
    expect((await refusal(access)).name).toBe('UnsupportedTokenTypeException');
  });

  it('cannot be revoked where the client says so [sdk]', async () => {
    ClientId = await bench.makeClient(UserPoolId, { EnableTokenRevocation: false });
    const { RefreshToken } = await tokens(bench, ClientId, Username);
    const call = bench.api.revokeToken({ ClientId, Token: RefreshToken });
    expect((await refusal(call)).name).toBe('UnsupportedOperationException');
  });

  it('and their claims are not there either [doc]; a global sign-out ends such tokens all the same', async () => {
    ClientId = await bench.makeClient(UserPoolId, { EnableTokenRevocation: false });
    const { IdToken, AccessToken } = await tokens(bench, ClientId, Username);
    const [id, access] = [IdToken, AccessToken].map((token) => verified(bench, UserPoolId, token).claims);
    expect(id).not.toHaveProperty('origin_jti');
    expect(id).not.toHaveProperty('jti');
    expect(access).not.toHaveProperty('origin_jti');
    expect(access).toHaveProperty('jti');
    await bench.api.getUser({ AccessToken });
    await bench.api.adminUserGlobalSignOut({ UserPoolId, Username });
    expect(await refusal(bench.api.getUser({ AccessToken }))).toEqual(nae('Access Token has been revoked'));
    ClientId = await bench.makeClient(UserPoolId, { ...rotating(0), EnableTokenRevocation: false });
    const rotated = await tokens(bench, ClientId, Username);
    expect(verified(bench, UserPoolId, rotated.IdToken).claims).toHaveProperty('origin_jti');
  });
});

describe('GetTokensFromRefreshToken [sdk]', () => {
  const rotate = (RefreshToken: string) => bench.api.getTokensFromRefreshToken({ ClientId, RefreshToken });

  it('brings no refresh token without rotation', async () => {
    const { RefreshToken } = await tokens(bench, ClientId, Username);
    const { AuthenticationResult } = await rotate(RefreshToken);
    expect(AuthenticationResult?.AccessToken).toBeTypeOf('string');
    expect(AuthenticationResult?.RefreshToken).toBeUndefined();
  });

  it('replaces the token, and the old one dies after the grace period', async () => {
    ClientId = await bench.makeClient(UserPoolId, rotating(10));
    const first = await tokens(bench, ClientId, Username);
    const next = complete((await rotate(first.RefreshToken)).AuthenticationResult ?? {});
    expect(next.RefreshToken).not.toBe(first.RefreshToken);
    const origin = (token: string) => verified(bench, UserPoolId, token).claims.origin_jti;
    expect(origin(next.AccessToken)).toBe(origin(first.AccessToken));
    bench.pass(10 * second);
    await rotate(first.RefreshToken);
    bench.pass(1);
    expect((await refusal(rotate(first.RefreshToken))).name).toBe('RefreshTokenReuseException');
    await rotate(next.RefreshToken);
    expect((await refusal(refresh(next.RefreshToken))).name).toBe('InvalidParameterException');
  });

  it('dies at once where there is no grace period [doc]', async () => {
    ClientId = await bench.makeClient(UserPoolId, rotating(0));
    const { RefreshToken } = await tokens(bench, ClientId, Username);
    await rotate(RefreshToken);
    expect((await refusal(rotate(RefreshToken))).name).toBe('RefreshTokenReuseException');
  });

  it('hands out successors for what is left of the first one’s time [doc]', async () => {
    ClientId = await bench.makeClient(UserPoolId, rotating(0));
    let { RefreshToken } = await tokens(bench, ClientId, Username);
    for (let round = 0; round < 3; round += 1) {
      bench.pass(9 * day);
      ({ RefreshToken } = complete((await rotate(RefreshToken)).AuthenticationResult ?? {}));
    }
    bench.pass(3 * day);
    expect(await refusal(rotate(RefreshToken))).toEqual(nae('Refresh Token has expired'));
  });
});

it('an access token outlives the refresh token it was made of, whoever signs in meanwhile', async () => {
  const hours = { RefreshTokenValidity: 60, TokenValidityUnits: { RefreshToken: 'minutes' as const } };
  ClientId = await bench.makeClient(UserPoolId, hours);
  const { RefreshToken } = await tokens(bench, ClientId, Username);
  bench.pass(59 * minute);
  const { AccessToken } = complete((await refresh(RefreshToken)).AuthenticationResult ?? {});
  bench.pass(2 * minute);
  await tokens(bench, ClientId, Username);
  expect((await bench.api.getUser({ AccessToken })).Username).toBe(Username);
});
