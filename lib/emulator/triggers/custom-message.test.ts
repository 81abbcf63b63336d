import { afterEach, describe, expect, it } from 'vitest';
import { goodPassword, refusal } from '../testing/bench.ts';
import type { FunctionCode } from '../testing/functions.ts';
import { makeUser, tokens } from '../testing/sign-in.ts';
import { openTriggers, type TriggerBench } from '../testing/trigger-bench.ts';

const greet: FunctionCode = (event) => {
  const { codeParameter, usernameParameter } = event.request;
  event.response.emailSubject = `About ${event.triggerSource}`;
  event.response.emailMessage = `<b>Hello</b> ${usernameParameter ?? event.userName}: ${codeParameter}`;
};

let bench: TriggerBench;
afterEach(() => bench?.functions.close());

const open = async (code: FunctionCode = greet, pool = {}) => {
  bench = await openTriggers({ CustomMessage: code }, { AutoVerifiedAttributes: ['email'], ...pool });
};
const signUp = () =>
  bench.api.signUp({
    ClientId: bench.ClientId,
    Username: 'ann',
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
    ClientMetadata: { lang: 'de' },
  });
const last = () => bench.messages()[0];

describe('custom message', () => {
  it('writes each kind of message, and never sees a code', async () => {
    await open();
    const { api, ClientId, UserPoolId } = bench;
    await signUp();
    expect(last()).toMatchObject({ subject: 'About CustomMessage_SignUp' });
    expect(last()?.body).toMatch(/^<b>Hello<\/b> ann: \d{6}$/);
    await api.resendConfirmationCode({ ClientId, Username: 'ann' });
    await api.adminCreateUser({
      UserPoolId,
      Username: 'bea',
      TemporaryPassword: 'Temporary-1',
      UserAttributes: [{ Name: 'email', Value: 'bea@example.com' }],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    expect(last()?.body).toBe('<b>Hello</b> bea: Temporary-1');
    await makeUser(bench, UserPoolId, 'cid', [
      ['email', 'cid@example.com'],
      ['email_verified', 'true'],
    ]);
    await api.forgotPassword({ ClientId, Username: 'cid' });
    const { AccessToken } = await tokens(bench, ClientId, 'cid');
    await api.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
    await api.updateUserAttributes({ AccessToken, UserAttributes: [{ Name: 'email', Value: 'new@example.com' }] });
    const kinds = [
      'SignUp',
      'ResendCode',
      'AdminCreateUser',
      'ForgotPassword',
      'VerifyUserAttribute',
      'UpdateUserAttribute',
    ];
    expect(bench.functions.calls.map(({ event }) => event.triggerSource.split('_')[1])).toEqual(kinds);
    const clients = bench.functions.calls.map(({ event }) => event.callerContext.clientId);
    expect(clients).toEqual(kinds.map((kind) => (kind === 'AdminCreateUser' ? 'CLIENT_ID_NOT_APPLICABLE' : ClientId)));
    expect(bench.functions.calls[0]?.event.request).toMatchObject({
      userAttributes: { email: 'ann@example.com', 'cognito:user_status': 'UNCONFIRMED' },
      codeParameter: '{####}',
      usernameParameter: null,
      clientMetadata: { lang: 'de' },
    });
  });

  it('the code in it is the one that counts', async () => {
    await open();
    await signUp();
    const ConfirmationCode = /\d{6}$/.exec(last()?.body ?? '')?.[0];
    await bench.api.confirmSignUp({ ClientId: bench.ClientId, Username: 'ann', ConfirmationCode });
    const { UserStatus } = await bench.api.adminGetUser({ UserPoolId: bench.UserPoolId, Username: 'ann' });
    expect(UserStatus).toBe('CONFIRMED');
  });

  it('may place a link where the pool sends links', async () => {
    const link: FunctionCode = (event) => {
      event.response.emailMessage = `Go: ${event.request.linkParameter}`;
    };
    await open(link, { VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } });
    await signUp();
    expect(last()?.body).toMatch(/^Go: <a href="http:\/\/cognito\.test\/confirmUser\?.*">Click Here<\/a>$/);
  });

  it.each([
    ['without the place of the code', 'Hello'],
    ['that is too long', `{####}${'x'.repeat(20_000)}`],
    ['that is missing', null],
  ])('a text %s is passed over', async (_what, emailMessage) => {
    await open((event) => {
      event.response.emailMessage = emailMessage;
    });
    await signUp();
    expect(last()?.body).toMatch(/^Your verification code is \d{6}\. $/);
  });

  it('when it throws nothing is sent and nobody is made', async () => {
    await open(() => {
      throw new Error('No words');
    });
    expect((await refusal(signUp())).message).toBe('CustomMessage failed with error No words.');
    expect(bench.messages()).toEqual([]);
    expect((await bench.api.listUsers({ UserPoolId: bench.UserPoolId })).Users).toEqual([]);
  });
});
