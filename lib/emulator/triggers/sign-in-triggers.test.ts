import { afterEach, describe, expect, it } from 'vitest';
import { goodPassword, nae, refusal } from '../testing/bench.ts';
import type { FunctionCode } from '../testing/functions.ts';
import { makeUser, passwordSignIn, srpSignIn } from '../testing/sign-in.ts';
import { openTriggers, type TriggerBench } from '../testing/trigger-bench.ts';

const nothing: FunctionCode = () => {};
const fail: FunctionCode = () => {
  throw new Error('Closed');
};

let bench: TriggerBench;
afterEach(() => bench?.functions.close());
const sources = () => bench.functions.calls.map(({ event }) => event.triggerSource.split('_')[0]);

async function open(codes: Record<string, FunctionCode>) {
  bench = await openTriggers(codes);
  await makeUser(bench, bench.UserPoolId, 'ann', [['email', 'ann@example.com']]);
}

const hide = () =>
  bench.api.updateUserPoolClient({
    UserPoolId: bench.UserPoolId,
    ClientId: bench.ClientId,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
  });

describe('before and after a sign-in', () => {
  it('they are called in order, with what each may know', async () => {
    await open({ PreAuthentication: nothing, PostAuthentication: nothing, PreTokenGeneration: nothing });
    const { ClientId, api } = bench;
    const AuthParameters = { USERNAME: 'ann', PASSWORD: goodPassword };
    await api.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters, ClientMetadata: { a: 'b' } });
    expect(sources()).toEqual(['PreAuthentication', 'PostAuthentication', 'TokenGeneration']);
    const [before, after, token] = bench.functions.calls.map(({ event }) => event.request);
    expect(before).toMatchObject({ userAttributes: { email: 'ann@example.com' }, validationData: { a: 'b' } });
    expect(after).toMatchObject({ userAttributes: { email: 'ann@example.com' }, newDeviceUsed: false });
    expect([before, after, token].map((request) => request?.clientMetadata)).toEqual([undefined, undefined, undefined]);
  });

  it.each(['password', 'SRP'])('pre authentication refuses before the password is looked at: %s', async (flow) => {
    await open({ PreAuthentication: fail });
    const { UserPoolId, ClientId } = bench;
    const call =
      flow === 'SRP'
        ? srpSignIn(bench, UserPoolId, ClientId, 'ann')
        : passwordSignIn(bench, ClientId, 'ann', 'Wrong-Horse-1');
    expect(await refusal(call)).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PreAuthentication failed with error Closed.',
    });
    expect(bench.emulator.db.prepare('SELECT count(*) FROM attempts').pluck().get()).toBe(0);
  });

  it('a wrong password counts once, however often the request ran', async () => {
    await open({ PreAuthentication: nothing, PostAuthentication: nothing });
    const wrong = passwordSignIn(bench, bench.ClientId, 'ann', 'Wrong-Horse-1');
    expect(await refusal(wrong)).toEqual(nae('Incorrect username or password.'));
    expect(bench.emulator.db.prepare('SELECT count FROM attempts').pluck().all()).toEqual([1]);
    expect(sources()).toEqual(['PreAuthentication']);
  });

  it('hear of nobody only where the client hides who exists', async () => {
    await open({ PreAuthentication: nothing });
    expect((await refusal(passwordSignIn(bench, bench.ClientId, 'nobody'))).name).toBe('UserNotFoundException');
    expect(sources()).toEqual([]);
    await hide();
    expect(await refusal(passwordSignIn(bench, bench.ClientId, 'nobody'))).toEqual(
      nae('Incorrect username or password.'),
    );
    expect(bench.functions.calls[0]?.event).toMatchObject({
      userName: 'nobody',
      request: { userNotFound: true, userAttributes: {} },
    });
  });

  it('post authentication keeps the tokens back, and what was changed on the way stays', async () => {
    await open({ PostAuthentication: fail });
    const { UserPoolId, ClientId, api } = bench;
    const temporary = { UserPoolId, Username: 'bea', TemporaryPassword: 'Temporary-1' };
    await api.adminCreateUser({ ...temporary, MessageAction: 'SUPPRESS' });
    const { Session } = await passwordSignIn(bench, ClientId, 'bea', 'Temporary-1');
    const ChallengeResponses = { USERNAME: 'bea', NEW_PASSWORD: goodPassword };
    const answer = { ClientId, ChallengeName: 'NEW_PASSWORD_REQUIRED', Session, ChallengeResponses } as const;
    expect((await refusal(api.respondToAuthChallenge(answer))).message).toBe(
      'PostAuthentication failed with error Closed.',
    );
    expect((await api.adminGetUser({ UserPoolId, Username: 'bea' })).UserStatus).toBe('CONFIRMED');
    expect(bench.emulator.db.prepare('SELECT count(*) FROM refresh_tokens').pluck().get()).toBe(0);
    expect(await refusal(api.respondToAuthChallenge(answer))).toEqual(nae('Invalid session for the user.'));
  });
});

describe('user migration', () => {
  const fetchUser: FunctionCode = (event) => {
    if (event.userName !== 'old' || (event.request.password ?? goodPassword) !== goodPassword) throw new Error('Bad');
    event.response.userAttributes = { email: 'old@example.com', email_verified: 'true' };
    event.response.messageAction = 'SUPPRESS';
  };
  const getOld = () => bench.api.adminGetUser({ UserPoolId: bench.UserPoolId, Username: 'old' });

  it('fetches a user with the password they type, once', async () => {
    await open({ UserMigration: fetchUser, PostAuthentication: nothing });
    for (let time = 0; time < 2; time += 1) {
      expect((await passwordSignIn(bench, bench.ClientId, 'old')).AuthenticationResult).toBeDefined();
    }
    expect(sources()).toEqual(['UserMigration', 'PostAuthentication', 'PostAuthentication']);
    expect(bench.functions.calls[0]?.event).toMatchObject({ userName: 'old', request: { password: goodPassword } });
    expect(await getOld()).toMatchObject({ UserStatus: 'CONFIRMED' });
    expect(bench.functions.calls[1]?.event.request.userAttributes).toMatchObject({ email: 'old@example.com' });
  });

  it('nobody is made of a function that knows nobody', async () => {
    await open({ UserMigration: fetchUser });
    expect(await refusal(passwordSignIn(bench, bench.ClientId, 'old', 'Wrong-Horse-1'))).toEqual({
      name: 'UserNotFoundException',
      message: `Exception migrating user in app client ${bench.ClientId}`,
    });
    await hide();
    expect(await refusal(passwordSignIn(bench, bench.ClientId, 'old', 'Wrong-Horse-1'))).toEqual(
      nae('Incorrect username or password.'),
    );
    expect((await refusal(getOld())).name).toBe('UserNotFoundException');
  });

  it('RESET_REQUIRED keeps the user and asks for a new password', async () => {
    await open({
      UserMigration: (event) => {
        fetchUser(event);
        event.response.finalUserStatus = 'RESET_REQUIRED';
      },
    });
    expect((await refusal(passwordSignIn(bench, bench.ClientId, 'old'))).name).toBe('PasswordResetRequiredException');
    expect(await getOld()).toMatchObject({ UserStatus: 'RESET_REQUIRED' });
  });

  it('somebody who forgot their password is fetched too, and chooses a new one', async () => {
    await open({ UserMigration: fetchUser });
    const { ClientId, api } = bench;
    await api.forgotPassword({ ClientId, Username: 'old', ClientMetadata: { why: 'forgot' } });
    expect(bench.functions.calls[0]?.event).toMatchObject({
      triggerSource: 'UserMigration_ForgotPassword',
      request: { clientMetadata: { why: 'forgot' } },
    });
    expect(bench.messages()).toHaveLength(1);
    const ConfirmationCode = bench.lastCode();
    await api.confirmForgotPassword({ ClientId, Username: 'old', ConfirmationCode, Password: 'Another-Horse-1' });
    expect((await passwordSignIn(bench, ClientId, 'old', 'Another-Horse-1')).AuthenticationResult).toBeDefined();
  });

  it('is not for SRP, which sends no password', async () => {
    await open({ UserMigration: fetchUser });
    const call = srpSignIn(bench, bench.UserPoolId, bench.ClientId, 'old');
    expect((await refusal(call)).name).toBe('UserNotFoundException');
    expect(sources()).toEqual([]);
  });
});
