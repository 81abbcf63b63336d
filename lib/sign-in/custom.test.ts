import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Functions, startFunctions } from '@/lib/emulator/testing/functions';
import { deploy } from '@/lib/emulator/testing/trigger-bench';
import { addPlan, wordChallenge } from '@/lib/testing/custom-challenge';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { begin, benchClient, password } from '@/lib/testing/sign-in-bench';
import { answerSignInChallenge } from './actions';
import { explainClaim } from './guide/claims';
import type { Outcome } from './guide/exchange';
import { explainFailure } from './guide/failures';
import type { ClientKey } from './sign-in-place';

let functions: Functions;
let environment: TestEnvironment;
let key: ClientKey;

beforeAll(async () => {
  functions = await startFunctions();
  environment = testEnvironment({ POOLDECK_LAMBDA_ENDPOINT: functions.endpoint });
  const codes = { ...wordChallenge, PreTokenGeneration: addPlan };
  const LambdaConfig = deploy(functions, codes, { region: 'us-east-1', version: 'V2_0' });
  const ExplicitAuthFlows = ['ALLOW_CUSTOM_AUTH' as const, 'ALLOW_USER_PASSWORD_AUTH' as const];
  key = await benchClient({ LambdaConfig }, { ExplicitAuthFlows, GenerateSecret: true });
});
afterAll(async () => {
  await environment.close();
  await functions.close();
});

async function answer(asked: Outcome, ANSWER: string): Promise<Outcome> {
  if (asked.kind !== 'challenge') throw new Error(JSON.stringify(asked));
  const { name, session, username, admin } = asked.challenge;
  const given = { challenge: { name, session, username, admin }, answers: { ANSWER }, password: '' };
  const result = await performAction(answerSignInChallenge, { ...key, ...given });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}

it('goes through the custom flow, and tells a trigger’s claims from the others', async () => {
  const asked = await begin(key, 'custom', { password: '' });
  expect(asked).toMatchObject({ challenge: { parameters: { question: 'What swims and cannot sing?' } } });
  const ended = await answer(asked, 'swordfish');
  if (ended.kind !== 'tokens') throw new Error(JSON.stringify(ended));
  expect(JSON.stringify(ended.exchanges)).not.toContain('swordfish');
  for (const { use, claims } of ended.checked) {
    const added = Object.keys(claims).filter((claim) => explainClaim(claim, use).from === 'trigger');
    expect(added).toEqual(['plan']);
  }
});

it('begins with the password where one is given, by SRP', async () => {
  const asked = await begin(key, 'custom');
  expect(asked.exchanges.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
  expect(asked).toMatchObject({ challenge: { name: 'CUSTOM_CHALLENGE' } });
  expect(JSON.stringify(functions.calls)).not.toContain(password);
  expect((await answer(asked, 'swordfish')).kind).toBe('tokens');
  const wrong = await begin(key, 'custom', { password: 'Wrong-horse-8' });
  expect(wrong).toMatchObject({ kind: 'refused', error: { message: 'Incorrect username or password.' } });
});

it.each([
  ['cod', 'wrong-password'],
  ['boom', 'trigger-threw-VerifyAuthChallengeResponse'],
])('explains a refusal: %s', async (word, id) => {
  const refused = await answer(await begin(key, 'custom', { password: '' }), word);
  const failure = refused.exchanges.at(-1)?.error;
  expect(explainFailure(failure?.name ?? '', failure?.message ?? '')?.id).toBe(id);
});
