import type { RespondToAuthChallengeCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, it } from 'vitest';
import { goodPassword, ipe, nae, openBench, refusal } from '../testing/bench.ts';
import type { FunctionCode } from '../testing/functions.ts';
import { makeUser, verified } from '../testing/sign-in.ts';
import { createSrpClient } from '../testing/srp-client.ts';
import { openTriggers, type TriggerBench } from '../testing/trigger-bench.ts';

type Result = { challengeName: string; challengeResult: boolean; challengeMetadata?: string };
const historyOf = (event: Parameters<FunctionCode>[0]) => event.request.session as Result[];

/** Asks up to three times for a word; with SRP_A the password comes first. */
const define: FunctionCode = (event) => {
  const history = historyOf(event);
  const last = history.at(-1);
  const asked = history.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE').length;
  if (last?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER';
  else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) event.response.issueTokens = true;
  else if (asked === 3) event.response.failAuthentication = true;
  else event.response.challengeName = 'CUSTOM_CHALLENGE';
};
const create: FunctionCode = (event) => {
  event.response.publicChallengeParameters = { question: 'Which word?', round: historyOf(event).length };
  event.response.privateChallengeParameters = { word: 'swordfish' };
  event.response.challengeMetadata = 'WORD';
};
const verify: FunctionCode = (event) => {
  const { word } = event.request.privateChallengeParameters as { word: string };
  event.response.answerCorrect = event.request.challengeAnswer === word;
};
const trio = { DefineAuthChallenge: define, CreateAuthChallenge: create, VerifyAuthChallengeResponse: verify };

let bench: TriggerBench;
afterEach(() => bench?.functions.close());

async function open(codes: Record<string, FunctionCode> = {}, hides = false) {
  bench = await openTriggers({ ...trio, ...codes });
  await makeUser(bench, bench.UserPoolId, 'ann', [['email', 'ann@example.com']]);
  if (hides) {
    const { UserPoolId, ClientId } = bench;
    await bench.api.updateUserPoolClient({
      UserPoolId,
      ClientId,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  }
}

const begin = (USERNAME = 'ann', more = {}) =>
  bench.api.initiateAuth({
    ClientId: bench.ClientId,
    AuthFlow: 'CUSTOM_AUTH',
    AuthParameters: { USERNAME, ...more },
    ClientMetadata: { from: 'initiate' },
  });

const answer = (Session: string | undefined, ANSWER: string, USERNAME = 'ann') =>
  bench.api.respondToAuthChallenge({
    ClientId: bench.ClientId,
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session,
    ChallengeResponses: { USERNAME, ANSWER },
    ClientMetadata: { from: 'respond' },
  });

const idClaims = ({ AuthenticationResult }: RespondToAuthChallengeCommandOutput) =>
  verified(bench, bench.UserPoolId, AuthenticationResult?.IdToken).claims;

describe('CUSTOM_AUTH', () => {
  it('asks what the functions say, and ends in tokens when they say so', async () => {
    await open();
    const asked = await begin();
    expect(asked.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(asked.ChallengeParameters).toEqual({ USERNAME: 'ann', question: 'Which word?', round: '0' });
    const ended = await answer(asked.Session, 'swordfish');
    expect(idClaims(ended)).toMatchObject({ 'cognito:username': 'ann', email: 'ann@example.com' });
    expect(bench.functions.calls.map(({ name }) => name)).toEqual([
      'DefineAuthChallenge',
      'CreateAuthChallenge',
      'VerifyAuthChallengeResponse',
      'DefineAuthChallenge',
    ]);
  });

  it('tells each function what it needs to know, and nothing of the metadata that the sign-in began with', async () => {
    await open();
    const { Session } = await begin();
    await answer(Session, 'swordfish');
    const [first, made, checked, last] = bench.functions.calls.map(({ event }) => event);
    expect(first).toMatchObject({
      version: '1',
      region: 'eu-central-1',
      userPoolId: bench.UserPoolId,
      userName: 'ann',
      triggerSource: 'DefineAuthChallenge_Authentication',
      callerContext: { clientId: bench.ClientId },
      request: { userAttributes: { email: 'ann@example.com', 'cognito:user_status': 'CONFIRMED' }, session: [] },
    });
    expect(made?.request).toMatchObject({ challengeName: 'CUSTOM_CHALLENGE', session: [] });
    expect([first, made].map((event) => event?.request.clientMetadata)).toEqual([undefined, undefined]);
    expect(checked?.request).toMatchObject({
      privateChallengeParameters: { word: 'swordfish' },
      challengeAnswer: 'swordfish',
      clientMetadata: { from: 'respond' },
    });
    expect(last?.request.session).toEqual([
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'WORD' },
    ]);
  });

  it('goes on after wrong answers as long as the function lets it, each with a session of its own', async () => {
    await open();
    const first = await begin();
    const second = await answer(first.Session, 'tuna');
    expect(second.ChallengeParameters?.round).toBe('1');
    expect(await refusal(answer(first.Session, 'swordfish'))).toEqual(nae('Invalid session for the user.'));
    const third = await answer(second.Session, 'cod');
    expect(await refusal(answer(third.Session, 'eel'))).toEqual(nae('Incorrect username or password.'));
    expect(await refusal(answer(third.Session, 'swordfish'))).toEqual(nae('Invalid session for the user.'));
  });

  it('begins with the password where SRP_A says so', async () => {
    await open();
    const srp = createSrpClient();
    const first = await begin('ann', { CHALLENGE_NAME: 'SRP_A', SRP_A: srp.srpA });
    expect(first.ChallengeName).toBe('PASSWORD_VERIFIER');
    const ChallengeResponses = srp.answer(
      bench.UserPoolId,
      goodPassword,
      first.ChallengeParameters ?? {},
      new Date(bench.now()),
    );
    const { ClientId } = bench;
    const proof = { ClientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses } as const;
    const second = await bench.api.respondToAuthChallenge(proof);
    expect(second.ChallengeParameters).toMatchObject({ question: 'Which word?', round: '2' });
    expect(idClaims(await answer(second.Session, 'swordfish')).email).toBe('ann@example.com');
    const histories = bench.functions.eventsOf('Define').map(historyOf);
    expect(histories.at(-1)).toEqual([
      { challengeName: 'SRP_A', challengeResult: true },
      { challengeName: 'PASSWORD_VERIFIER', challengeResult: true },
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'WORD' },
    ]);
  });

  it('never lets a wrong password through, whatever the functions would say', async () => {
    await open();
    const srp = createSrpClient();
    const first = await begin('ann', { CHALLENGE_NAME: 'SRP_A', SRP_A: srp.srpA });
    const now = new Date(bench.now());
    const ChallengeResponses = srp.answer(bench.UserPoolId, 'Wrong-Horse-1', first.ChallengeParameters ?? {}, now);
    const proof = { ClientId: bench.ClientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses } as const;
    expect(await refusal(bench.api.respondToAuthChallenge(proof))).toEqual(nae('Incorrect username or password.'));
    expect(bench.functions.calls).toHaveLength(1);
  });
});

describe('a user who does not exist', () => {
  it('is said where the client does not hide it', async () => {
    await open();
    expect((await refusal(begin('nobody'))).name).toBe('UserNotFoundException');
    expect(bench.functions.calls).toEqual([]);
  });

  it('is known to the functions alone where it does, and never let in', async () => {
    await open({ DefineAuthChallenge: define }, true);
    const { Session, ChallengeParameters } = await begin('nobody');
    expect(ChallengeParameters).toEqual({ USERNAME: 'nobody', question: 'Which word?', round: '0' });
    expect(bench.functions.calls[0]?.event).toMatchObject({ userName: 'nobody', request: { userNotFound: true } });
    expect(await refusal(answer(Session, 'swordfish', 'nobody'))).toEqual(nae('Incorrect username or password.'));
  });

  it('somebody who exists is not marked so', async () => {
    await open({}, true);
    await begin();
    expect(bench.functions.calls[0]?.event.request.userNotFound).toBe(false);
  });
});

describe('functions that go wrong', () => {
  it('what one throws is said, and the session can be answered again', async () => {
    await open({
      VerifyAuthChallengeResponse: (event) => {
        if (event.request.challengeAnswer === 'boom') throw new Error('No fish today');
        return verify(event);
      },
    });
    const { Session } = await begin();
    expect(await refusal(answer(Session, 'boom'))).toEqual({
      name: 'UserLambdaValidationException',
      message: 'VerifyAuthChallengeResponse failed with error No fish today.',
    });
    expect((await answer(Session, 'swordfish')).AuthenticationResult).toBeDefined();
  });

  it.each([
    ['nothing decided', {}],
    ['an unknown challenge', { challengeName: 'RIDDLE' }],
    ['a password out of turn', { challengeName: 'PASSWORD_VERIFIER' }],
    ['a flag that is none', { issueTokens: 'yes' }],
  ])('an answer that makes no sense: %s', async (_what, response) => {
    await open({ DefineAuthChallenge: (event) => ({ ...event, response }) });
    expect(await refusal(begin())).toEqual({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
  });

  it('failing beats issuing tokens', async () => {
    await open({
      DefineAuthChallenge: (event) => ({ ...event, response: { issueTokens: true, failAuthentication: true } }),
    });
    expect(await refusal(begin())).toEqual(nae('Incorrect username or password.'));
  });
});

describe('who may use the flow', () => {
  it('not a client that names other flows', async () => {
    await open();
    const ClientId = await bench.makeClient(bench.UserPoolId);
    const call = bench.api.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'ann' } });
    expect(await refusal(call)).toEqual(ipe('CUSTOM_AUTH flow not enabled for this client'));
  });

  it('not a pool without the functions', async () => {
    bench = await openTriggers({ DefineAuthChallenge: define });
    await makeUser(bench, bench.UserPoolId, 'ann');
    const missing = ipe('Custom auth lambda trigger is not configured for the user pool.');
    expect(await refusal(begin())).toEqual(missing);
    const UserPoolId = await bench.makePool();
    const ClientId = await bench.makeClient(UserPoolId);
    const call = bench.api.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'ann' } });
    expect(await refusal(call)).toEqual(missing);
  });

  it('not an emulator without an endpoint, which says so', async () => {
    const plain = openBench();
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:define';
    const UserPoolId = await plain.makePool({ LambdaConfig: { DefineAuthChallenge: arn } });
    const ClientId = await plain.makeClient(UserPoolId, { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
    const call = plain.api.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'ann' } });
    expect((await refusal(call)).message).toContain('no Lambda endpoint is configured');
  });
});
