import { afterEach, describe, expect, it } from 'vitest';
import { goodPassword, nae, refusal } from '../testing/bench.ts';
import type { FunctionCode } from '../testing/functions.ts';
import { makeUser, passwordSignIn } from '../testing/sign-in.ts';
import { openTriggers, type TriggerBench } from '../testing/trigger-bench.ts';

const byMail = { AutoVerifiedAttributes: ['email' as const] };
const confirmAll: FunctionCode = (event) => {
  Object.assign(event.response, { autoConfirmUser: true, autoVerifyEmail: true });
};
const nothing: FunctionCode = () => {};

let bench: TriggerBench;
afterEach(() => bench?.functions.close());

const signUp = (Username = 'ann', more = {}) =>
  bench.api.signUp({
    ClientId: bench.ClientId,
    Username,
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
    ...more,
  });
const getUser = (Username = 'ann') => bench.api.adminGetUser({ UserPoolId: bench.UserPoolId, Username });
const sources = () => bench.functions.calls.map(({ event }) => event.triggerSource);
const confirm = () =>
  bench.api.confirmSignUp({
    ClientId: bench.ClientId,
    Username: 'ann',
    ConfirmationCode: bench.lastCode(),
    ClientMetadata: { why: 'mail' },
  });

describe('pre sign-up', () => {
  it('is told what was sent, before there is a user', async () => {
    bench = await openTriggers({ PreSignUp: nothing }, byMail);
    await signUp('ann', { ValidationData: [{ Name: 'captcha', Value: 'x' }], ClientMetadata: { why: 'test' } });
    expect(bench.functions.calls[0]?.event).toMatchObject({
      triggerSource: 'PreSignUp_SignUp',
      userName: 'ann',
      callerContext: { clientId: bench.ClientId },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    });
    expect(bench.functions.calls[0]?.event.request).toEqual({
      userAttributes: { email: 'ann@example.com' },
      validationData: { captcha: 'x' },
      clientMetadata: { why: 'test' },
    });
  });

  it('may confirm and vouch: nothing is sent, and signing in works at once', async () => {
    bench = await openTriggers({ PreSignUp: confirmAll }, byMail);
    expect(await signUp()).toMatchObject({ UserConfirmed: true });
    const user = await getUser();
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect(bench.messages()).toEqual([]);
    expect((await passwordSignIn(bench, bench.ClientId, 'ann')).AuthenticationResult).toBeDefined();
  });

  it('shows the very name under which a user of an e-mail pool is kept', async () => {
    bench = await openTriggers(
      { PreSignUp: nothing, CustomMessage: nothing },
      { ...byMail, UsernameAttributes: ['email'] },
    );
    const { UserSub } = await signUp('ann@example.com', { UserAttributes: [] });
    expect(bench.functions.calls.map(({ event }) => event.userName)).toEqual([UserSub, UserSub]);
    expect((await bench.api.listUsers({ UserPoolId: bench.UserPoolId })).Users).toHaveLength(1);
    expect(bench.messages()).toHaveLength(1);
  });

  it('takes an address that it vouches for from whoever had it as a sign-in name', async () => {
    bench = await openTriggers({ PreSignUp: confirmAll }, { AliasAttributes: ['email', 'preferred_username'] });
    const verified: [string, string][] = [
      ['email', 'ann@example.com'],
      ['email_verified', 'true'],
      ['preferred_username', 'annie'],
    ];
    await makeUser(bench, bench.UserPoolId, 'first', verified);
    // Nobody vouched for that one.
    const annie = [
      { Name: 'email', Value: 'ann@example.com' },
      { Name: 'preferred_username', Value: 'annie' },
    ];
    expect((await refusal(signUp('thief', { UserAttributes: annie }))).name).toBe('AliasExistsException');
    await signUp('second');
    expect((await getUser('ann@example.com')).Username).toBe('second');
    expect((await getUser('first')).UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
  });

  it.each(['SignUp', 'AdminCreateUser'])('refuses by throwing, and nobody is made: %s', async (operation) => {
    const refuse: FunctionCode = () => {
      throw new Error('Employees only');
    };
    bench = await openTriggers({ PreSignUp: refuse }, byMail);
    const admin = { UserPoolId: bench.UserPoolId, Username: 'ann' };
    const call = operation === 'SignUp' ? signUp() : bench.api.adminCreateUser({ ...admin, MessageAction: 'SUPPRESS' });
    expect(await refusal(call)).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Employees only.',
    });
    expect((await bench.api.listUsers({ UserPoolId: bench.UserPoolId })).Users).toEqual([]);
    expect(bench.messages()).toEqual([]);
  });

  it('is not asked about what the pool refuses by itself', async () => {
    bench = await openTriggers({ PreSignUp: nothing }, byMail);
    await refusal(signUp('ann', { Password: 'short' }));
    await signUp();
    await refusal(signUp());
    expect(sources()).toEqual(['PreSignUp_SignUp']);
  });

  it('cannot confirm whom an administrator makes', async () => {
    bench = await openTriggers({ PreSignUp: confirmAll });
    await makeUser(bench, bench.UserPoolId, 'ann');
    expect(sources()).toEqual(['PreSignUp_AdminCreateUser']);
    expect(bench.functions.calls[0]?.event.callerContext.clientId).toBe('CLIENT_ID_NOT_APPLICABLE');
  });

  it('cannot vouch for an address that was not given', async () => {
    bench = await openTriggers({ PreSignUp: confirmAll });
    expect((await refusal(signUp('ann', { UserAttributes: [] }))).name).toBe('InvalidParameterException');
  });
});

describe('post confirmation', () => {
  it('hears of a user who is confirmed already, and may change them', async () => {
    const seen: (string | undefined)[] = [];
    const addToGroup = async () => {
      seen.push((await getUser()).UserStatus);
      await bench.api.adminAddUserToGroup({ UserPoolId: bench.UserPoolId, GroupName: 'new', Username: 'ann' });
    };
    bench = await openTriggers({ PostConfirmation: addToGroup }, byMail);
    await bench.api.createGroup({ UserPoolId: bench.UserPoolId, GroupName: 'new' });
    await signUp();
    await confirm();
    expect(seen).toEqual(['CONFIRMED']);
    expect(bench.functions.calls[0]?.event).toMatchObject({
      triggerSource: 'PostConfirmation_ConfirmSignUp',
      request: {
        userAttributes: { email_verified: 'true', 'cognito:user_status': 'CONFIRMED' },
        clientMetadata: { why: 'mail' },
      },
    });
    const { Users } = await bench.api.listUsersInGroup({ UserPoolId: bench.UserPoolId, GroupName: 'new' });
    expect(Users).toHaveLength(1);
  });

  it('hears of a user whom a function confirmed, once there is one', async () => {
    const touch = async () => {
      await bench.api.adminUpdateUserAttributes({
        UserPoolId: bench.UserPoolId,
        Username: 'ann',
        UserAttributes: [{ Name: 'nickname', Value: 'touched' }],
      });
    };
    bench = await openTriggers({ PreSignUp: confirmAll, PostConfirmation: touch });
    await signUp();
    expect(sources()).toEqual(['PreSignUp_SignUp', 'PostConfirmation_ConfirmSignUp']);
    expect((await getUser()).UserAttributes).toContainEqual({ Name: 'nickname', Value: 'touched' });
  });

  it('when it fails the call does, and the user stays confirmed', async () => {
    const fail: FunctionCode = () => {
      throw new Error('No table');
    };
    bench = await openTriggers({ PostConfirmation: fail }, byMail);
    await signUp();
    expect(await refusal(confirm())).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PostConfirmation failed with error No table.',
    });
    expect((await getUser()).UserStatus).toBe('CONFIRMED');
    expect(await refusal(confirm())).toEqual(nae('User cannot be confirmed. Current status is CONFIRMED'));
    expect(sources()).toHaveLength(1);
  });

  it('hears of an administrator’s confirmation, and of a new password', async () => {
    bench = await openTriggers({ PostConfirmation: nothing }, byMail);
    const { UserPoolId, ClientId, api } = bench;
    await signUp();
    await api.adminConfirmSignUp({ UserPoolId, Username: 'ann' });
    const UserAttributes = [{ Name: 'email_verified', Value: 'true' }];
    await api.adminUpdateUserAttributes({ UserPoolId, Username: 'ann', UserAttributes });
    await api.forgotPassword({ ClientId, Username: 'ann' });
    const ConfirmationCode = bench.lastCode();
    await api.confirmForgotPassword({ ClientId, Username: 'ann', ConfirmationCode, Password: 'Another-Horse-1' });
    expect(sources()).toEqual(['PostConfirmation_ConfirmSignUp', 'PostConfirmation_ConfirmForgotPassword']);
  });
});
