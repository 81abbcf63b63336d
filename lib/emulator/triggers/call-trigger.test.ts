import { afterEach, describe, expect, it } from 'vitest';
import { goodPassword, openBench, refusal } from '../testing/bench.ts';
import type { FunctionCode } from '../testing/functions.ts';
import { makeUser, tokens, verified } from '../testing/sign-in.ts';
import { openTriggers, type TriggerBench } from '../testing/trigger-bench.ts';

let bench: TriggerBench;
afterEach(() => bench?.functions.close());

const signUp = (Username = 'ann', email = 'ann@example.com') =>
  bench.api.signUp({
    ClientId: bench.ClientId,
    Username,
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: email }],
  });
const count = (table: string) => bench.emulator.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('what a function answers', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', 'oops', 'Invalid lambda function output : Invalid JSON'],
    ['nothing', 'null', 'Unrecognizable lambda output'],
    ['a list', '[]', 'Unrecognizable lambda output'],
    ['an event without a response', '{"request":{}}', 'Unrecognizable lambda output'],
    ['a response that is a list', '{"response":[]}', 'Unrecognizable lambda output'],
    ['a flag that is a text', '{"response":{"autoConfirmUser":"true"}}', 'Unrecognizable lambda output'],
  ])('%s', async (_what, answer, message) => {
    bench = await openTriggers({ PreSignUp: () => answer }, { AutoVerifiedAttributes: ['email'] });
    expect(await refusal(signUp())).toEqual({ name: 'InvalidLambdaResponseException', message });
    expect([count('users'), count('outbox')]).toEqual([0, 0]);
  });

  it('names in it that objects have by themselves are names like others', async () => {
    bench = await openTriggers({ PreSignUp: () => '{"response":{"__proto__":{"autoConfirmUser":true}}}' });
    expect((await signUp()).UserConfirmed).toBe(false);
  });

  it('a function that is not there', async () => {
    bench = await openTriggers({});
    const PreSignUp = bench.functions.arn('gone');
    await bench.api.updateUserPool({ UserPoolId: bench.UserPoolId, LambdaConfig: { PreSignUp } });
    expect(await refusal(signUp())).toEqual({
      name: 'UnexpectedLambdaException',
      message: 'PreSignUp invocation failed due to error ResourceNotFoundException.',
    });
  });

  it('without an endpoint no trigger runs, and the pool works', async () => {
    const plain = openBench();
    const PreSignUp = 'arn:aws:lambda:eu-central-1:123456789012:function:gone';
    const UserPoolId = await plain.makePool({ LambdaConfig: { PreSignUp, PreTokenGeneration: PreSignUp } });
    const ClientId = await plain.makeClient(UserPoolId);
    expect((await plain.api.signUp({ ClientId, Username: 'ann', Password: goodPassword })).UserConfirmed).toBe(false);
  });
});

describe('while functions work', () => {
  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const slow: FunctionCode = () => after(Math.random() * 30);
  const all = { PreSignUp: slow, CustomMessage: slow, PostConfirmation: slow };

  it('of many who want one name, one gets it: one user, one message', async () => {
    bench = await openTriggers(all, { AutoVerifiedAttributes: ['email'] });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => signUp()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.name] : []));
    expect(new Set(reasons)).toEqual(new Set(['UsernameExistsException']));
    expect([count('users'), count('outbox')]).toEqual([1, 1]);
  });

  it('many at once do not get into each other’s way', async () => {
    bench = await openTriggers(all, { AutoVerifiedAttributes: ['email'] });
    const names = Array.from({ length: 12 }, (_, at) => `user-${at}`);
    await Promise.all(names.map((name) => signUp(name, `${name}@example.com`)));
    expect([count('users'), count('outbox')]).toEqual([12, 12]);
    const told = bench.functions.calls.map(({ event }) => `${event.triggerSource} ${event.userName}`);
    expect(told.sort()).toEqual(
      ['CustomMessage_SignUp', 'PreSignUp_SignUp'].flatMap((source) => names.map((name) => `${source} ${name}`)).sort(),
    );
  });

  it('one that changes its own user is asked once, and the tokens show the change', async () => {
    const note = (Name: string) => () =>
      bench.api.adminUpdateUserAttributes({
        UserPoolId: bench.UserPoolId,
        Username: 'ann',
        UserAttributes: [{ Name, Value: String(bench.functions.calls.length) }],
      });
    const join = () =>
      bench.api.adminAddUserToGroup({ UserPoolId: bench.UserPoolId, Username: 'ann', GroupName: 'seen' });
    const names = ['nickname', 'profile', 'website'] as const;
    bench = await openTriggers({
      PreAuthentication: async () => void (await note(names[0])()),
      PostAuthentication: async () => void (await note(names[1])()),
      PreTokenGeneration: async () => void (await Promise.all([note(names[2])(), join()])),
    });
    await makeUser(bench, bench.UserPoolId, 'ann');
    await bench.api.createGroup({ UserPoolId: bench.UserPoolId, GroupName: 'seen' });
    const { IdToken } = await tokens(bench, bench.ClientId, 'ann');
    expect(bench.functions.calls).toHaveLength(3);
    const { claims } = verified(bench, bench.UserPoolId, IdToken);
    expect(names.map((name) => claims[name])).toEqual(['1', '2', '3']);
  });

  it('a code answered twice at once confirms once, and is told once', async () => {
    bench = await openTriggers(all, { AutoVerifiedAttributes: ['email'] });
    await signUp();
    const code = { ClientId: bench.ClientId, Username: 'ann', ConfirmationCode: bench.lastCode() };
    const outcomes = await Promise.allSettled([bench.api.confirmSignUp(code), bench.api.confirmSignUp(code)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(bench.functions.eventsOf('PostConfirmation')).toHaveLength(1);
  });
});
