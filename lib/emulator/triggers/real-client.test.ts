import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmulator } from '../emulator.ts';
import { startServer } from '../server.ts';
import { benchOf, goodPassword } from '../testing/bench.ts';
import { type FunctionCode, type Functions, startFunctions } from '../testing/functions.ts';
import { makeUser } from '../testing/sign-in.ts';
import { deploy } from '../testing/trigger-bench.ts';

// A client as applications have it, over HTTP, with the machine's own clock.

let functions: Functions;
let server: Server;
let user: CognitoUser;

/** As in AWS's own samples: whatever the password does first, then one word. */
const trio: Record<string, FunctionCode> = {
  DefineAuthChallenge({ request, response }) {
    const last = (request.session as { challengeName: string; challengeResult: boolean }[]).at(-1);
    const isRight = last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult;
    response.issueTokens = isRight;
    response.failAuthentication = last?.challengeName === 'CUSTOM_CHALLENGE' && !isRight;
    response.challengeName = last?.challengeName === 'SRP_A' ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE';
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { hint: 'fish' };
    response.privateChallengeParameters = { answer: 'swordfish' };
  },
  VerifyAuthChallengeResponse({ request, response }) {
    const { answer } = request.privateChallengeParameters as { answer: string };
    response.answerCorrect = request.challengeAnswer === answer;
  },
};

beforeEach(async () => {
  functions = await startFunctions();
  const emulator = openEmulator({ file: ':memory:', lambda: { endpoint: functions.endpoint } });
  server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  server.once('close', () => emulator.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bench = benchOf(emulator, { endpoint: url });
  const UserPoolId = await bench.makePool({ LambdaConfig: deploy(functions, trio) });
  const ClientId = await bench.makeClient(UserPoolId, { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
  await makeUser(bench, UserPoolId, 'alice');
  user = new CognitoUser({ Username: 'alice', Pool: new CognitoUserPool({ UserPoolId, ClientId, endpoint: url }) });
  user.setAuthenticationFlowType('CUSTOM_AUTH');
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await functions.close();
});

/** Begins, answers the one question, and gives the session. */
function signIn(Password: string | undefined, answer: string): Promise<CognitoUserSession> {
  const details = new AuthenticationDetails({ Username: 'alice', ...(Password && { Password }) });
  return new Promise((onSuccess, onFailure) => {
    const customChallenge = ({ hint }: { hint: string }) =>
      user.sendCustomChallengeAnswer(hint === 'fish' ? answer : '', { onSuccess, onFailure });
    const callbacks = { onSuccess, onFailure, customChallenge };
    if (Password) user.authenticateUser(details, callbacks);
    else user.initiateAuth(details, callbacks);
  });
}

it.each([
  ['alone', undefined],
  ['after the password', goodPassword],
])('amazon-cognito-identity-js answers a custom challenge %s', async (_when, password) => {
  const session = await signIn(password, 'swordfish');
  expect(session.getIdToken().payload['cognito:username']).toBe('alice');
});

it('and hears that the answer was wrong', async () => {
  await expect(signIn(goodPassword, 'cod')).rejects.toMatchObject({ code: 'NotAuthorizedException' });
});
