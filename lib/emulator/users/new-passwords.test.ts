import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, goodPassword, hour, ipe, nae, openBench, refusal, second } from '../testing/bench.ts';
import { makeUser, passwordSignIn, tokens } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const contact: [string, string][] = [
  ['email', 'foo@example.org'],
  ['email_verified', 'true'],
];
const noContact = ipe('Cannot reset password for the user as there is no registered/verified email or phone_number');
const limited = { name: 'LimitExceededException', message: 'Attempt limit exceeded, please try after some time.' };

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
  ClientId = await bench.makeClient(UserPoolId);
});

const forgot = () => bench.api.forgotPassword({ ClientId, Username });
const confirm = (ConfirmationCode: string, Password = 'New-Horse-2') =>
  bench.api.confirmForgotPassword({ ClientId, Username, ConfirmationCode, Password });
const status = async () => (await bench.api.adminGetUser({ UserPoolId, Username })).UserStatus;

describe('ForgotPassword', () => {
  it('sends a code, masked [measured floci fixture]; the status stays until it is used [doc]', async () => {
    await makeUser(bench, UserPoolId, Username, contact);
    expect((await forgot()).CodeDeliveryDetails).toEqual({
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: 'f***@e***',
    });
    expect(await status()).toBe('CONFIRMED');
    await tokens(bench, ClientId, Username);
    await confirm(bench.lastCode());
    await tokens(bench, ClientId, Username, 'New-Horse-2');
    expect(await refusal(passwordSignIn(bench, ClientId, Username))).toEqual(nae('Incorrect username or password.'));
  });

  it('takes the code for an hour, once, and says what is wrong [doc DG23; measured GH floci#2018]', async () => {
    await makeUser(bench, UserPoolId, Username, contact);
    await forgot();
    const code = bench.lastCode();
    expect(await refusal(confirm('wrong'))).toEqual({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    });
    expect((await refusal(confirm(code, 'No-number'))).name).toBe('InvalidPasswordException');
    await confirm(code);
    const used = { name: 'ExpiredCodeException', message: 'Invalid code provided, please request a code again.' };
    expect(await refusal(confirm(code))).toEqual(used);
    await forgot();
    bench.pass(hour);
    expect(await refusal(confirm(bench.lastCode()))).toEqual(used);
  });

  it('may be asked 5 times an hour [doc Q26]', async () => {
    await makeUser(bench, UserPoolId, Username, contact);
    for (let n = 0; n < 5; n += 1) await forgot();
    expect(await refusal(forgot())).toEqual(limited);
    bench.pass(hour - second);
    expect(await refusal(forgot())).toEqual(limited);
    bench.pass(second);
    await forgot();
  });

  it('may be confirmed 5 times an hour, the lowest of 5–20 [doc Q26]', async () => {
    await makeUser(bench, UserPoolId, Username, contact);
    await forgot();
    for (let n = 0; n < 5; n += 1) expect((await refusal(confirm('wrong'))).name).toBe('CodeMismatchException');
    expect(await refusal(confirm(bench.lastCode()))).toEqual(limited);
  });

  it('needs a verified contact [measured GH amplify-js#1340]', async () => {
    await makeUser(bench, UserPoolId, Username, [['email', 'foo@example.org']]);
    expect(await refusal(forgot())).toEqual(noContact);
  });

  it('is refused to who has a temporary password [measured GH amplify-js#1340] or is disabled', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
    expect(await refusal(forgot())).toEqual(nae('User password cannot be reset in the current state.'));
    await bench.api.adminDisableUser({ UserPoolId, Username });
    expect(await refusal(forgot())).toEqual(nae('User is disabled.'));
  });

  it('follows the recovery order and admin_only [sdk; MOTO]', async () => {
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' };
    const order = (...names: ('verified_email' | 'verified_phone_number' | 'admin_only')[]) => ({
      SmsConfiguration,
      AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, at) => ({ Name, Priority: at + 1 })) },
    });
    const both: [string, string][] = [...contact, ['phone_number', '+15555559934'], ['phone_number_verified', 'true']];
    const medium = async (pool: object) => {
      UserPoolId = await bench.makePool(pool);
      ClientId = await bench.makeClient(UserPoolId);
      await makeUser(bench, UserPoolId, Username, both);
      return (await forgot()).CodeDeliveryDetails?.DeliveryMedium;
    };
    expect(await medium(order('verified_email', 'verified_phone_number'))).toBe('EMAIL');
    expect(await medium(order('verified_phone_number', 'verified_email'))).toBe('SMS');
    expect(await refusal(medium(order('admin_only')))).toEqual(nae('Contact administrator to reset password.'));
  });

  it('tells under LEGACY [measured floci fixture], and hides under ENABLED [doc DG23], who can be reached', async () => {
    const missing = { name: 'UserNotFoundException', message: 'Username/client id combination not found.' };
    expect(await refusal(forgot())).toEqual(missing);
    expect(await refusal(confirm('123456'))).toEqual(missing);
    ClientId = await bench.makeClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
    const madeUp = await forgot();
    expect(madeUp.CodeDeliveryDetails?.DeliveryMedium).toBe('EMAIL');
    expect((await refusal(confirm('123456'))).name).toBe('CodeMismatchException');
    await makeUser(bench, UserPoolId, Username);
    expect((await forgot()).CodeDeliveryDetails).toEqual(madeUp.CodeDeliveryDetails);
    expect(bench.messages()).toEqual([]);
  });

  it('says the same of everybody under ENABLED where only an administrator resets', async () => {
    const RecoveryMechanisms = [{ Name: 'admin_only' as const, Priority: 1 }];
    UserPoolId = await bench.makePool({ AccountRecoverySetting: { RecoveryMechanisms } });
    ClientId = await bench.makeClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
    const nobody = await refusal(forgot());
    await makeUser(bench, UserPoolId, Username, contact);
    expect(await refusal(forgot())).toEqual(nobody);
    expect(nobody).toEqual(nae('Contact administrator to reset password.'));
  });
});

describe('AdminResetUserPassword [sdk]', () => {
  it('makes RESET_REQUIRED, kills the password, and can be repeated', async () => {
    await makeUser(bench, UserPoolId, Username, contact);
    await bench.api.adminResetUserPassword({ UserPoolId, Username });
    expect(await status()).toBe('RESET_REQUIRED');
    expect(await refusal(passwordSignIn(bench, ClientId, Username))).toEqual({
      name: 'PasswordResetRequiredException',
      message: 'Password reset required for the user',
    });
    const first = bench.lastCode();
    await bench.api.adminResetUserPassword({ UserPoolId, Username });
    if (first !== bench.lastCode()) expect((await refusal(confirm(first))).name).toBe('CodeMismatchException');
    await confirm(bench.lastCode());
    expect(await status()).toBe('CONFIRMED');
    await tokens(bench, ClientId, Username, 'New-Horse-2');
  });

  it('has errors of its own [MOTO; measured GH amplify-js#1340, frsechet#2]', async () => {
    const reset = () => refusal(bench.api.adminResetUserPassword({ UserPoolId, Username }));
    expect(await reset()).toEqual({ name: 'UserNotFoundException', message: 'User does not exist.' });
    await bench.api.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
    expect(await reset()).toEqual(nae('User password cannot be reset in the current state.'));
    await bench.api.adminSetUserPassword({ UserPoolId, Username, Password: goodPassword, Permanent: true });
    expect(await reset()).toEqual(noContact);
    await bench.api.adminDisableUser({ UserPoolId, Username });
    expect(await reset()).toEqual(nae('User is disabled'));
  });
});

describe('ChangePassword and AdminSetUserPassword', () => {
  it('wants the previous one, 5 times an hour [MOTO; doc Q26]', async () => {
    await makeUser(bench, UserPoolId, Username);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    const change = (PreviousPassword: string) =>
      bench.api.changePassword({ AccessToken, PreviousPassword, ProposedPassword: 'New-Horse-2' });
    for (let n = 0; n < 4; n += 1)
      expect(await refusal(change('Wrong-Horse-1'))).toEqual(nae('Incorrect username or password.'));
    await change(goodPassword);
    await tokens(bench, ClientId, Username, 'New-Horse-2');
    expect(await refusal(change('New-Horse-2'))).toEqual(limited);
  });

  it('sets CONFIRMED or FORCE_CHANGE_PASSWORD [doc model]', async () => {
    await makeUser(bench, UserPoolId, Username);
    await bench.api.adminSetUserPassword({ UserPoolId, Username, Password: 'Temp-Horse-2', Permanent: false });
    expect(await status()).toBe('FORCE_CHANGE_PASSWORD');
    expect((await passwordSignIn(bench, ClientId, Username, 'Temp-Horse-2')).ChallengeName).toBe(
      'NEW_PASSWORD_REQUIRED',
    );
    await bench.api.adminSetUserPassword({ UserPoolId, Username, Password: 'Temp-Horse-2', Permanent: true });
    expect(await status()).toBe('CONFIRMED');
  });

  it('never goes back to one of the last PasswordHistorySize [sdk]', async () => {
    const PasswordPolicy = { MinimumLength: 8, PasswordHistorySize: 2 };
    UserPoolId = await bench.makePool({ Policies: { PasswordPolicy } });
    ClientId = await bench.makeClient(UserPoolId);
    await bench.api.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
    const set = (Password: string) =>
      bench.api.adminSetUserPassword({ UserPoolId, Username, Password, Permanent: true });
    await set('password-1');
    await set('password-2');
    for (const Password of ['password-1', 'password-2']) {
      expect((await refusal(set(Password))).name).toBe('PasswordHistoryPolicyViolationException');
    }
    await set('password-3');
    await set('password-1');
    await tokens(bench, ClientId, Username, 'password-1');
  });
});
