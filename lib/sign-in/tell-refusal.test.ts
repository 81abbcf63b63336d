import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import { createUserPoolDomain } from '@/lib/cognito/domains';
import { setMfaConfig } from '@/lib/cognito/mfa';
import { setUserPassword } from '@/lib/cognito/users';
import { metrics } from '@/lib/metrics/registry';
import { owner } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { begin, benchClient, doneOf, embedded, password } from '@/lib/testing/sign-in-bench';
import {
  answerSignInChallenge,
  exchangeSignInCode,
  finishSignInApp,
  requestClientToken,
  revokeSignIn,
  setUpSignInApp,
} from './actions';
import type { Outcome } from './guide/exchange';
import { finishBenchPasskey, startBenchPasskey } from './passkey-actions';
import type { ClientKey } from './sign-in-place';

let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment();
});
afterAll(() => environment.close());

const wrong = 'Wrong-horse-8';
const refused = (errorText: string) => ({ outcome: 'failure', errorCode: 'refused', errorText });
const newest = async ({ poolId }: ClientKey) =>
  (await listAudit(owner)).entries.find(({ target }) => target.pool === poolId);

function challengeOf(outcome: Outcome) {
  if (outcome.kind !== 'challenge') throw new Error(JSON.stringify(outcome));
  const { name, session, username, admin } = outcome.challenge;
  return { name, session, username, admin };
}

it.each(['password', 'srp', 'adminPassword'] as const)(
  'by %s: a refused sign-in failed, one that began did not',
  async (flow) => {
    const key = await benchClient();
    await begin(key, flow, { password: wrong });
    const entry = await newest(key);
    expect(entry).toMatchObject({ ...refused('NotAuthorizedException'), facts: { name: 'web', flow } });
    expect(entry && sentence(entry)).toMatch(
      /^.+ tried to make a trial sign-in to the app client web \(\w+\) of the pool \S+ by [\w -]+ and failed: Cognito refused this \(NotAuthorizedException\)\.$/,
    );
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${wrong}|Incorrect`));
    const counted = await metrics().actions.get();
    expect(counted.values.map(({ labels }) => labels)).toContainEqual({ action: 'clients.signIn', outcome: 'refused' });

    await begin(key, flow);
    expect(await newest(key)).toMatchObject({ outcome: 'success', errorCode: undefined });
  },
);

it('a challenge: an answer that Cognito refuses failed, asking for it did not', async () => {
  const key = await benchClient();
  await setUserPassword(embedded(), { poolId: key.poolId, username: 'ann', password, permanent: false });
  const challenge = challengeOf(await begin(key, 'password'));
  expect(await newest(key)).toMatchObject({ action: 'clients.signIn', outcome: 'success' });
  await performAction(answerSignInChallenge, { ...key, challenge, answers: { NEW_PASSWORD: 'better' }, password: '' });
  const entry = await newest(key);
  expect(entry).toMatchObject({
    action: 'clients.signInAnswer',
    outcome: 'failure',
    errorText: 'InvalidPasswordException',
  });
  expect(JSON.stringify(entry)).not.toContain('better');
});

it('the first code of an authenticator app', async () => {
  const key = await benchClient();
  const mfa = { MfaConfiguration: 'ON' as const, SoftwareTokenMfaConfiguration: { Enabled: true } };
  await setMfaConfig(embedded(), { UserPoolId: key.poolId, ...mfa });
  const challenge = challengeOf(await begin(key, 'password'));
  const asked = { ...key, session: challenge.session, username: 'ann' };
  const { setup } = doneOf(await performAction(setUpSignInApp, asked));
  await performAction(setUpSignInApp, asked);
  expect(await newest(key)).toMatchObject({
    ...{ action: 'clients.signInSetUpApp', ...refused('NotAuthorizedException') },
  });
  await performAction(finishSignInApp, {
    ...key,
    challenge: { ...challenge, session: setup.session },
    code: '000000',
  });
  const entry = await newest(key);
  expect(entry).toMatchObject({ action: 'clients.signInFinishApp', outcome: 'failure' });
  expect(entry?.errorText).toMatch(/Exception$/);
});

it('codes and tokens of apps', async () => {
  const key = await benchClient();
  await performAction(exchangeSignInCode, { ...key, code: 'c', redirectUri: 'https://app.example' });
  expect(await newest(key)).toMatchObject({ action: 'clients.signInCode', outcome: 'failure', errorCode: 'refused' });
  await createUserPoolDomain(embedded(), { UserPoolId: key.poolId, Domain: 'told-refusals' });
  await performAction(exchangeSignInCode, { ...key, code: 'never-given', redirectUri: 'https://app.example' });
  expect(await newest(key)).toMatchObject({ action: 'clients.signInCode', ...refused('unauthorized_client') });
  expect(JSON.stringify(await newest(key))).not.toContain('never-given');
  await performAction(requestClientToken, { ...key, scopes: [] });
  expect(await newest(key)).toMatchObject({
    action: 'clients.signInMachine',
    outcome: 'failure',
    errorCode: 'refused',
  });
});

it.each([true, false])('the end of a refresh token, where revoking is on: %s', async (EnableTokenRevocation) => {
  const key = await benchClient({}, { EnableTokenRevocation });
  const outcome = await begin(key, 'password');
  const refreshToken = outcome.kind === 'tokens' ? (outcome.tokens.refreshToken ?? '') : '';
  await performAction(revokeSignIn, { ...key, refreshToken });
  const told = EnableTokenRevocation
    ? { outcome: 'success' }
    : { outcome: 'failure', errorText: 'UnsupportedOperationException' };
  expect(await newest(key)).toMatchObject({ action: 'clients.revokeToken', ...told });
});

it('passkeys', async () => {
  const key = await benchClient();
  const accessToken = 'a.b.c';
  await performAction(startBenchPasskey, { ...key, accessToken });
  expect(await newest(key)).toMatchObject({ action: 'clients.passkeyStart', ...refused('NotAuthorizedException') });
  await performAction(finishBenchPasskey, { ...key, accessToken, credential: { id: 'never-made' } });
  expect(await newest(key)).toMatchObject({ action: 'clients.passkeyFinish', outcome: 'failure' });
});
