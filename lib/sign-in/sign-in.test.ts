import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUserPoolClient } from '@/lib/cognito/clients';
import { setMfaConfig } from '@/lib/cognito/mfa';
import { setUserPassword } from '@/lib/cognito/users';
import type { Result } from '@/lib/result';
import { actorOf } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { begin, benchClient, doneOf, embedded, password } from '@/lib/testing/sign-in-bench';
import {
  answerSignInChallenge,
  beginSignInAttempt,
  finishSignInApp,
  inspectSignInTokens,
  revokeSignIn,
  setUpSignInApp,
} from './actions';
import type { Outcome, PendingChallenge } from './guide/exchange';

let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment();
});
afterAll(() => environment.close());

function tokensOf(outcome: Outcome) {
  if (outcome.kind !== 'tokens') throw new Error(JSON.stringify(outcome));
  return outcome;
}
function challengeOf(outcome: Outcome): PendingChallenge {
  if (outcome.kind !== 'challenge') throw new Error(JSON.stringify(outcome));
  return outcome.challenge;
}
function dataOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}

describe.each(['password', 'srp', 'adminPassword'] as const)('by %s', (flow) => {
  it.each([false, true])('ends in tokens that hold, secret %s', async (secret) => {
    const key = await benchClient({}, { GenerateSecret: secret });
    const { tokens, checked, exchanges } = tokensOf(await begin(key, flow));
    expect(tokens).toMatchObject({ idToken: expect.any(String), accessToken: expect.any(String) });
    expect(checked.map(({ use }) => use)).toEqual(['id', 'access']);
    expect(checked.flatMap(({ checks }) => checks).filter(({ ok }) => !ok)).toEqual([]);
    expect(JSON.stringify(exchanges)).not.toContain(password);
    expect(JSON.stringify(exchanges)).not.toContain(tokens.refreshToken);
  });

  it('says no to a wrong password in the words of Cognito', async () => {
    const refused = await begin(await benchClient(), flow, { password: 'Wrong-horse-8' });
    expect(refused).toMatchObject({ kind: 'refused', error: { message: 'Incorrect username or password.' } });
    expect(refused.exchanges.at(-1)?.error?.name).toBe('NotAuthorizedException');
  });

  it('says which flow is not allowed', async () => {
    const key = await benchClient({}, { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] });
    const refused = await begin(key, flow);
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(refused)).toMatch(/not enabled for (this|the) client/);
  });
});

describe('challenges', () => {
  it('a temporary password leads to a new one, and then to tokens', async () => {
    const key = await benchClient();
    await setUserPassword(embedded(), { poolId: key.poolId, username: 'ann', password, permanent: false });
    const challenge = challengeOf(await begin(key, 'password'));
    expect(challenge.name).toBe('NEW_PASSWORD_REQUIRED');
    const next = await performAction(answerSignInChallenge, {
      ...key,
      challenge: pick(challenge),
      answers: { NEW_PASSWORD: 'Better-horse-9' },
      password: '',
    });
    expect(tokensOf(dataOf(next)).exchanges[0]?.input).toMatchObject({
      ChallengeResponses: { NEW_PASSWORD: '••••••••' },
    });
  });

  it('facts §7.2: required MFA leads to setting up an app, and its first code to tokens', async () => {
    const key = await benchClient();
    await setMfaConfig(embedded(), {
      UserPoolId: key.poolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    const challenge = challengeOf(await begin(key, 'srp'));
    expect(challenge.name).toBe('MFA_SETUP');
    const { session, username } = challenge;
    const { setup, exchanges } = doneOf(await performAction(setUpSignInApp, { ...key, session, username }));
    expect(setup.qr).toMatch(/^<svg/);
    expect(JSON.stringify(exchanges)).not.toContain(setup.secret);
    // The session goes on as another one: a second key for the one before is refused, and told like all refusals.
    const twice = dataOf(await performAction(setUpSignInApp, { ...key, session, username }));
    expect(twice).toMatchObject({ kind: 'refused', error: { message: 'Invalid session for the user.' } });
    expect(twice.exchanges).toMatchObject([
      { operation: 'AssociateSoftwareToken', error: { name: 'NotAuthorizedException' } },
    ]);
    const code = new TOTP({ secret: setup.secret }).generate();
    const done = await performAction(finishSignInApp, {
      ...key,
      challenge: { ...pick(challenge), session: setup.session },
      code,
    });
    tokensOf(dataOf(done));
  });
});

const pick = ({ name, session, username, admin }: PendingChallenge) => ({ name, session, username, admin });

describe('refresh tokens', () => {
  it('give new tokens, and none once they are revoked', async () => {
    const key = await benchClient();
    const { tokens } = tokensOf(await begin(key, 'password'));
    const refreshToken = tokens.refreshToken ?? '';
    const refreshed = tokensOf(await begin(key, 'refresh', { username: '', password: '', refreshToken }));
    expect(refreshed.tokens.refreshToken).toBe(refreshToken);
    const revoked = await performAction(revokeSignIn, { ...key, refreshToken });
    expect(revoked).toMatchObject({
      ok: true,
      data: { kind: 'done', exchanges: [{ operation: 'RevokeToken', answer: {} }] },
    });
    const refused = await begin(key, 'refresh', { username: '', password: '', refreshToken });
    expect(refused).toMatchObject({ kind: 'refused', error: { message: 'Refresh Token has been revoked' } });
  });

  it('facts §4: with rotation they go through GetTokensFromRefreshToken', async () => {
    const key = await benchClient(
      {},
      {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
        GenerateSecret: true,
      },
    );
    const { tokens } = tokensOf(await begin(key, 'password'));
    const again = tokensOf(await begin(key, 'refresh', { refreshToken: tokens.refreshToken ?? '' }));
    expect(again.exchanges.map(({ operation }) => operation)).toEqual(['GetTokensFromRefreshToken']);
    expect(again.tokens.refreshToken).not.toBe(tokens.refreshToken);
  });
});

it('a token of another client does not pass', async () => {
  const key = await benchClient();
  const other = await createUserPoolClient(embedded(), { UserPoolId: key.poolId, ClientName: 'other' });
  const { tokens } = tokensOf(await begin(key, 'password'));
  const looked = await performAction(inspectSignInTokens, {
    ...key,
    clientId: other.ClientId ?? '',
    idToken: tokens.idToken,
    accessToken: `${tokens.accessToken?.slice(0, -6)}AAAAAA`,
  });
  const { checked } = tokensOf(dataOf(looked));
  const failed = checked.map(({ checks }) => checks.filter(({ ok }) => !ok).map(({ what }) => what));
  expect(failed).toEqual([['client'], ['signature', 'client']]);
});

it('a viewer may not', async () => {
  const key = await benchClient();
  const actor = actorOf('viewer');
  const result = await performAction(
    beginSignInAttempt,
    { ...key, flow: 'password', username: 'ann', password, refreshToken: '' },
    { actor },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
