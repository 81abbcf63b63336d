import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setMfaConfig } from '@/lib/cognito/mfa';
import { Authenticator } from '@/lib/emulator/testing/authenticator';
import type { Result } from '@/lib/result';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { begin, benchClient, doneOf, embedded } from '@/lib/testing/sign-in-bench';
import { answerSignInChallenge } from './actions';
import type { PendingChallenge } from './guide/exchange';
import { deleteBenchPasskey, finishBenchPasskey, listBenchPasskeys, startBenchPasskey } from './passkey-actions';

let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment();
});
afterAll(() => environment.close());

const rpId = 'notes.example';

function dataOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}

/** A pool with or without passkeys, and the access token of a person who signed in by password. */
async function signedIn(factors: ('PASSWORD' | 'WEB_AUTHN')[] = ['PASSWORD', 'WEB_AUTHN']) {
  const key = await benchClient(
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } } },
    { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] },
  );
  await setMfaConfig(embedded(), { UserPoolId: key.poolId, WebAuthnConfiguration: { RelyingPartyId: rpId } });
  const outcome = await begin(key, 'password');
  const accessToken = outcome.kind === 'tokens' ? (outcome.tokens.accessToken ?? '') : '';
  return { key, accessToken };
}

type Made = Awaited<ReturnType<typeof signedIn>>;

async function addTo({ key, accessToken }: Made, authenticator: Authenticator) {
  const started = doneOf(await performAction(startBenchPasskey, { ...key, accessToken }));
  const options = started.options as unknown as Parameters<Authenticator['create']>[0];
  const credential = { ...authenticator.create(options) };
  return { started, credential, result: await performAction(finishBenchPasskey, { ...key, accessToken, credential }) };
}

describe('passkeys on the bench', () => {
  it('are added, listed, used and deleted, each request shown without what proves anything', async () => {
    const made = await signedIn();
    const { key, accessToken } = made;
    const authenticator = new Authenticator();
    const { started, credential, result } = await addTo(made, authenticator);
    const { passkeys, exchanges } = doneOf(result);
    expect(passkeys).toEqual([{ id: credential.id, name: 'Passkey', domain: rpId, created: expect.any(Number) }]);
    const asked = [...started.exchanges, ...exchanges];
    expect(asked.map(({ operation }) => operation)).toEqual([
      'StartWebAuthnRegistration',
      'CompleteWebAuthnRegistration',
      'ListWebAuthnCredentials',
    ]);
    expect(JSON.stringify(asked)).not.toContain(accessToken);
    expect(JSON.stringify(asked)).not.toContain(credential.response.attestationObject);
    expect(asked[2]?.answer).toMatchObject({ Credentials: [{ CreatedAt: expect.stringMatching(/^20\d\d-/) }] });

    await signInBy(made, authenticator);
    const after = await performAction(deleteBenchPasskey, { ...key, accessToken, credentialId: credential.id });
    expect(doneOf(after).passkeys).toEqual([]);
    expect(doneOf(await performAction(listBenchPasskeys, { ...key, accessToken })).passkeys).toEqual([]);
  });

  it('a pool without them refuses, in Cognito’s words', async () => {
    const { key, accessToken } = await signedIn(['PASSWORD']);
    const refused = dataOf(await performAction(startBenchPasskey, { ...key, accessToken }));
    expect(refused).toMatchObject({
      kind: 'refused',
      error: { details: { awsName: 'WebAuthnNotEnabledException' } },
      exchanges: [{ operation: 'StartWebAuthnRegistration', error: { name: 'WebAuthnNotEnabledException' } }],
    });
  });

  it('one that is not there cannot be deleted', async () => {
    const { key, accessToken } = await signedIn();
    const refused = await performAction(deleteBenchPasskey, { ...key, accessToken, credentialId: 'never-made' });
    expect(dataOf(refused)).toMatchObject({ kind: 'refused', error: { code: 'notFound' } });
  });
});

async function signInBy({ key }: Made, authenticator: Authenticator) {
  const begun = await begin(key, 'choice', { password: '' });
  if (begun.kind !== 'challenge') throw new Error(JSON.stringify(begun));
  expect(begun.challenge.available).toContain('WEB_AUTHN');
  const answer = async (challenge: PendingChallenge, answers: Record<string, string>) => {
    const { name, session, username, admin } = challenge;
    const asked = { name, session, username, admin };
    return dataOf(await performAction(answerSignInChallenge, { ...key, challenge: asked, answers, password: '' }));
  };
  const chosen = await answer(begun.challenge, { ANSWER: 'WEB_AUTHN' });
  if (chosen.kind !== 'challenge') throw new Error(JSON.stringify(chosen));
  const options = JSON.parse(chosen.challenge.parameters.CREDENTIAL_REQUEST_OPTIONS ?? '');
  const CREDENTIAL = authenticator.get(options);
  const done = await answer(chosen.challenge, { CREDENTIAL });
  expect(done.kind).toBe('tokens');
  expect(JSON.stringify(done.exchanges)).not.toContain(JSON.parse(CREDENTIAL).response.signature);
}
