import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, day, goodPassword, hour, ipe, nae, openBench, refusal, second } from '../testing/bench.ts';
import { passwordSignIn } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const UserAttributes = [{ Name: 'email', Value: 'test@test.com' }];
const autoMail = { AutoVerifiedAttributes: ['email' as const] };
const hiding = { PreventUserExistenceErrors: 'ENABLED' as const };
const unknown = { name: 'UserNotFoundException', message: 'Username/client id combination not found.' };
const expired = { name: 'ExpiredCodeException', message: 'Invalid code provided, please request a code again.' };
const mismatch = { name: 'CodeMismatchException', message: 'Invalid verification code provided, please try again.' };
const limited = { name: 'LimitExceededException', message: 'Attempt limit exceeded, please try after some time.' };

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool(autoMail);
  ClientId = await bench.makeClient(UserPoolId);
});

const signUp = (more = {}) => bench.api.signUp({ ClientId, Username, Password: goodPassword, UserAttributes, ...more });
const confirm = (ConfirmationCode: string, more = {}) =>
  bench.api.confirmSignUp({ ClientId, Username, ConfirmationCode, ...more });

describe('SignUp', () => {
  it('makes an UNCONFIRMED user and says where the code went [measured MOTO-V]', async () => {
    const answer = await signUp();
    expect(answer).toMatchObject({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 't***@t***' },
    });
    expect(bench.messages()).toMatchObject([
      { to: 'test@test.com', purpose: 'verification', subject: 'Your verification code' },
    ]);
    expect((await bench.api.adminGetUser({ UserPoolId, Username })).UserStatus).toBe('UNCONFIRMED');
  });

  it('has no CodeDeliveryDetails without an auto-verified attribute [measured MOTO-V]', async () => {
    expect(await signUp({ UserAttributes: [] })).not.toHaveProperty('CodeDeliveryDetails');
    expect(bench.messages()).toEqual([]);
  });

  it('is not permitted in an admin-only pool [measured logs]', async () => {
    UserPoolId = await bench.makePool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    ClientId = await bench.makeClient(UserPoolId);
    expect(await refusal(signUp())).toEqual(nae('SignUp is not permitted for this user pool'));
  });

  it('says User already exists [measured logs], for addresses in their words [seen]', async () => {
    await signUp();
    expect(await refusal(signUp())).toEqual({ name: 'UsernameExistsException', message: 'User already exists' });
    UserPoolId = await bench.makePool({ UsernameAttributes: ['email'] });
    ClientId = await bench.makeClient(UserPoolId);
    const byMail = { Username: 'a@b.org', UserAttributes: [] };
    await signUp(byMail);
    expect((await refusal(signUp(byMail))).message).toBe('An account with the given email already exists.');
  });

  it.each([
    [
      'Ab-1',
      ipe(
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
      ),
    ],
    [
      'Abcde-1',
      { name: 'InvalidPasswordException', message: 'Password did not conform with policy: Password not long enough' },
    ],
    [
      'abcdefg-1',
      {
        name: 'InvalidPasswordException',
        message: 'Password did not conform with policy: Password must have uppercase characters',
      },
    ],
    [
      'ABCDEFG-1',
      {
        name: 'InvalidPasswordException',
        message: 'Password did not conform with policy: Password must have lowercase characters',
      },
    ],
    [
      'Abcdefgh-',
      {
        name: 'InvalidPasswordException',
        message: 'Password did not conform with policy: Password must have numeric characters',
      },
    ],
    [
      'Abcdefg1',
      {
        name: 'InvalidPasswordException',
        message: 'Password did not conform with policy: Password must have symbol characters',
      },
    ],
  ])('refuses the password %s [measured GH cognito-identity-js#311; logs]', async (Password, fault) => {
    expect(await refusal(signUp({ Password }))).toEqual(fault);
  });

  it('lets nobody write flags, or attributes that the client may not write [measured PF; logs]', async () => {
    const refused = nae('A client attempted to write unauthorized attribute');
    const flag = [...UserAttributes, { Name: 'email_verified', Value: 'true' }];
    expect(await refusal(signUp({ UserAttributes: flag }))).toEqual(refused);
    ClientId = await bench.makeClient(UserPoolId, { WriteAttributes: ['name'] });
    expect(await refusal(signUp())).toEqual(refused);
  });
});

describe('ConfirmSignUp', () => {
  it('verifies the contact and lets the user in', async () => {
    await signUp();
    const code = bench.lastCode();
    expect(code).toMatch(/^\d{6}$/);
    expect(await refusal(confirm(code === '000000' ? '000001' : '000000'))).toEqual(mismatch);
    await confirm(code);
    const user = await bench.api.adminGetUser({ UserPoolId, Username });
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect((await passwordSignIn(bench, ClientId, Username)).AuthenticationResult).toBeDefined();
    expect(await refusal(confirm(code))).toEqual(nae('User cannot be confirmed. Current status is CONFIRMED'));
  });

  it('takes a code for 24 hours [doc DG23]', async () => {
    await signUp();
    bench.pass(day);
    expect(await refusal(confirm(bench.lastCode()))).toEqual(expired);
    await bench.api.resendConfirmationCode({ ClientId, Username });
    bench.pass(day - second);
    await confirm(bench.lastCode());
  });

  it('may be tried 15 times an hour [doc Q26]', async () => {
    await signUp();
    for (let n = 0; n < 15; n += 1) expect(await refusal(confirm('none'))).toEqual(mismatch);
    expect(await refusal(confirm(bench.lastCode()))).toEqual(limited);
    bench.pass(hour);
    await confirm(bench.lastCode());
  });

  it('refuses an alias that somebody else has, unless forced [sdk]', async () => {
    UserPoolId = await bench.makePool({ ...autoMail, AliasAttributes: ['email'] });
    ClientId = await bench.makeClient(UserPoolId);
    await signUp();
    await confirm(bench.lastCode());
    await signUp({ Username: 'bob' });
    const code = bench.lastCode();
    expect(await refusal(confirm(code, { Username: 'bob' }))).toEqual({
      name: 'AliasExistsException',
      message: 'An account with the email already exists.',
    });
    await confirm(code, { Username: 'bob', ForceAliasCreation: true });
    expect((await bench.api.adminGetUser({ UserPoolId, Username: 'test@test.com' })).Username).toBe('bob');
  });

  it('tells under LEGACY, and hides under ENABLED, that there is no such user', async () => {
    expect(await refusal(confirm('123456'))).toEqual(unknown);
    ClientId = await bench.makeClient(UserPoolId, hiding);
    expect(await refusal(confirm('123456'))).toEqual(expired);
  });
});

describe('AdminConfirmSignUp [sdk]', () => {
  it('verifies no attribute, and only once [emulator-only]', async () => {
    await signUp();
    await bench.api.adminConfirmSignUp({ UserPoolId, Username });
    const user = await bench.api.adminGetUser({ UserPoolId, Username });
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes?.some(({ Name }) => Name === 'email_verified')).toBe(false);
    const again = bench.api.adminConfirmSignUp({ UserPoolId, Username });
    expect(await refusal(again)).toEqual(nae('User cannot be confirmed. Current status is CONFIRMED'));
  });
});

describe('ResendConfirmationCode', () => {
  it('kills the old code; 5 an hour [doc Q26]', async () => {
    await signUp();
    const first = bench.lastCode();
    const resend = () => bench.api.resendConfirmationCode({ ClientId, Username });
    for (let n = 0; n < 5; n += 1) expect((await resend()).CodeDeliveryDetails?.Destination).toBe('t***@t***');
    expect(await refusal(resend())).toEqual(limited);
    if (first !== bench.lastCode()) expect(await refusal(confirm(first))).toEqual(mismatch);
    await confirm(bench.lastCode());
    bench.pass(hour);
    expect(await refusal(resend())).toEqual(ipe('User is already confirmed.'));
  });

  it('answers alike for a user who does not exist or is disabled where the client hides that [doc DG23]', async () => {
    expect(await refusal(bench.api.resendConfirmationCode({ ClientId, Username }))).toEqual(unknown);
    ClientId = await bench.makeClient(UserPoolId, hiding);
    const ask = async () => (await bench.api.resendConfirmationCode({ ClientId, Username })).CodeDeliveryDetails;
    expect((await ask())?.Destination).toMatch(/^[a-z]\*\*\*@[a-z]\*\*\*$/);
    expect(await ask()).toEqual(await ask());
    const nobody = await ask();
    await signUp({ UserAttributes: [] });
    await bench.api.adminDisableUser({ UserPoolId, Username });
    expect(await ask()).toEqual(nobody);
    expect(bench.messages()).toEqual([]);
  });
});
