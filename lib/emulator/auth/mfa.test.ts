import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, goodPassword, minute, nae, openBench, refusal, second } from '../testing/bench.ts';
import { complete, makeUser, passwordSignIn, tokens, verified } from '../testing/sign-in.ts';
import { totpCode, totpStep } from './totp.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const sms = { SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/sms', ExternalId: 'x' };
const smsMfa = { SmsMfaConfiguration: { SmsConfiguration: sms, SmsAuthenticationMessage: 'Your code is {####}' } };

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
  ClientId = await bench.makeClient(UserPoolId);
});

const codeNow = (secret: string) => totpCode(secret, totpStep(bench.now()));
const answer = (
  ChallengeName:
    | 'SOFTWARE_TOKEN_MFA'
    | 'SMS_MFA'
    | 'MFA_SETUP'
    | 'SELECT_MFA_TYPE'
    | 'EMAIL_OTP'
    | 'NEW_PASSWORD_REQUIRED',
  Session: string | undefined,
  responses: Record<string, string> = {},
) =>
  bench.api.respondToAuthChallenge({
    ClientId,
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME: Username, ...responses },
  });
const mismatch = { name: 'CodeMismatchException', message: 'Invalid code or auth state for the user.' };

async function addTotp() {
  const { AccessToken } = await tokens(bench, ClientId, Username);
  const { SecretCode = '' } = await bench.api.associateSoftwareToken({ AccessToken });
  await bench.api.verifySoftwareToken({ AccessToken, UserCode: codeNow(SecretCode) });
  await bench.api.setUserMFAPreference({
    AccessToken,
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  return SecretCode;
}

describe('MFA required', () => {
  it('goes temporary password → new password → MFA_SETUP → Associate → Verify → tokens [measured MOTO-V]', async () => {
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', ...totp });
    await bench.api.adminCreateUser({
      UserPoolId,
      Username,
      TemporaryPassword: goodPassword,
      MessageAction: 'SUPPRESS',
    });
    const first = await passwordSignIn(bench, ClientId, Username);
    const setup = await answer('NEW_PASSWORD_REQUIRED', first.Session, { NEW_PASSWORD: goodPassword });
    expect(setup).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]', USER_ID_FOR_SRP: Username },
    });
    expect(await refusal(answer('MFA_SETUP', setup.Session))).toEqual(nae('Invalid session for the user.'));
    const associated = await bench.api.associateSoftwareToken({ Session: setup.Session });
    expect(associated.SecretCode).toMatch(/^[A-Z2-7]{32,}$/);
    expect(await refusal(bench.api.verifySoftwareToken({ Session: associated.Session, UserCode: '000000' }))).toEqual({
      name: 'EnableSoftwareTokenMFAException',
      message: 'Code mismatch and fail enable Software Token MFA',
    });
    const secret = associated.SecretCode ?? '';
    const proved = await bench.api.verifySoftwareToken({
      Session: associated.Session,
      UserCode: codeNow(secret),
      FriendlyDeviceName: 'phone',
    });
    expect(proved.Status).toBe('SUCCESS');
    const done = await answer('MFA_SETUP', proved.Session);
    expect(verified(bench, UserPoolId, complete(done.AuthenticationResult ?? {}).IdToken).claims.acr).toBe(
      'urn:cognito:loa:2',
    );
    const user = await bench.api.adminGetUser({ UserPoolId, Username });
    expect(user).toMatchObject({
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    bench.pass(minute);
    const next = await passwordSignIn(bench, ClientId, Username);
    expect(next).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'phone', USER_ID_FOR_SRP: Username },
    });
    expect(
      (await answer('SOFTWARE_TOKEN_MFA', next.Session, { SOFTWARE_TOKEN_MFA_CODE: codeNow(secret) }))
        .AuthenticationResult,
    ).toBeDefined();
  });

  it('by SMS alone never lets a user without a number in', async () => {
    await makeUser(bench, UserPoolId, Username);
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', ...smsMfa });
    expect((await refusal(passwordSignIn(bench, ClientId, Username))).name).toBe('MFAMethodNotFoundException');
  });

  it('by SMS sends a code to the number, masked in the challenge [sdk; measured MOTO-V]', async () => {
    await makeUser(bench, UserPoolId, Username, [['phone_number', '+15555559934']]);
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', ...smsMfa });
    const { Session, ...challenge } = await passwordSignIn(bench, ClientId, Username);
    expect(challenge).toMatchObject({
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+*******9934',
        USER_ID_FOR_SRP: Username,
      },
    });
    expect(bench.messages()[0]).toMatchObject({ kind: 'sms', purpose: 'mfa', to: '+15555559934' });
    const code = bench.lastCode();
    expect(await refusal(answer('SMS_MFA', Session, { SMS_MFA_CODE: '0' }))).toEqual(mismatch);
    expect((await answer('SMS_MFA', Session, { SMS_MFA_CODE: code })).AuthenticationResult).toBeDefined();
    expect(await refusal(answer('SMS_MFA', Session, { SMS_MFA_CODE: code }))).toEqual(
      nae('Invalid session for the user.'),
    );
  });
});

describe('MFA codes', () => {
  beforeEach(async () => {
    await makeUser(bench, UserPoolId, Username);
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', ...totp });
  });

  it('of an authenticator count once [measured logs]', async () => {
    const secret = await addTotp();
    bench.pass(minute);
    const code = codeNow(secret);
    const one = await passwordSignIn(bench, ClientId, Username);
    await answer('SOFTWARE_TOKEN_MFA', one.Session, { SOFTWARE_TOKEN_MFA_CODE: code });
    const two = await passwordSignIn(bench, ClientId, Username);
    expect(await refusal(answer('SOFTWARE_TOKEN_MFA', two.Session, { SOFTWARE_TOKEN_MFA_CODE: code }))).toEqual({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    });
  });

  it('cannot be guessed at leisure: the session ends with the fifth wrong one, and after its minutes [measured GH amplify-js#3066]', async () => {
    const secret = await addTotp();
    bench.pass(minute);
    const { Session } = await passwordSignIn(bench, ClientId, Username);
    for (let n = 0; n < 5; n += 1) {
      expect(await refusal(answer('SOFTWARE_TOKEN_MFA', Session, { SOFTWARE_TOKEN_MFA_CODE: '000000' }))).toEqual(
        mismatch,
      );
    }
    const right = { SOFTWARE_TOKEN_MFA_CODE: codeNow(secret) };
    expect(await refusal(answer('SOFTWARE_TOKEN_MFA', Session, right))).toEqual(nae('Invalid session for the user.'));
    const late = await passwordSignIn(bench, ClientId, Username);
    bench.pass(3 * minute + second);
    expect(await refusal(answer('SOFTWARE_TOKEN_MFA', late.Session, right))).toEqual(
      nae('Invalid session for the user, session is expired.'),
    );
  });

  it('are not asked for while MFA is optional and the user has switched none on', async () => {
    expect((await passwordSignIn(bench, ClientId, Username)).AuthenticationResult).toBeDefined();
  });

  it('need an authenticator: texts for pool and user [measured GH cognito-identity-js#630; logs]', async () => {
    const { AccessToken } = await tokens(bench, ClientId, Username);
    expect(await refusal(bench.api.verifySoftwareToken({ AccessToken, UserCode: '000000' }))).toEqual({
      name: 'SoftwareTokenMFANotFoundException',
      message: 'Software Token MFA does not exist for the user.',
    });
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF' });
    expect(await refusal(bench.api.associateSoftwareToken({ AccessToken }))).toEqual({
      name: 'SoftwareTokenMFANotFoundException',
      message: 'Software Token MFA has not been enabled by the userPool',
    });
  });
});

describe('MFA preference', () => {
  it('needs what the method takes [seen; MOTO]', async () => {
    await makeUser(bench, UserPoolId, Username);
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', ...totp, ...smsMfa });
    const SoftwareTokenMfaSettings = { Enabled: true };
    const admin = bench.api.adminSetUserMFAPreference({ UserPoolId, Username, SoftwareTokenMfaSettings });
    expect((await refusal(admin)).message).toBe('User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA');
    const { AccessToken } = await tokens(bench, ClientId, Username);
    const own = bench.api.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings });
    expect((await refusal(own)).message).toBe('User has not verified software token mfa');
  });

  it('decides; without one of two the user selects [sdk]', async () => {
    await makeUser(bench, UserPoolId, Username, [['phone_number', '+15555559934']]);
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', ...totp, ...smsMfa });
    await addTotp();
    await bench.api.adminSetUserMFAPreference({ UserPoolId, Username, SMSMfaSettings: { Enabled: true } });
    expect((await passwordSignIn(bench, ClientId, Username)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await bench.api.adminSetUserMFAPreference({ UserPoolId, Username, SoftwareTokenMfaSettings: { Enabled: true } });
    const select = await passwordSignIn(bench, ClientId, Username);
    expect(select).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","SMS_MFA"]' },
    });
    const next = await answer('SELECT_MFA_TYPE', select.Session, { ANSWER: 'SMS_MFA' });
    expect(next.ChallengeName).toBe('SMS_MFA');
    expect(
      (await answer('SMS_MFA', next.Session, { SMS_MFA_CODE: bench.lastCode() })).AuthenticationResult,
    ).toBeDefined();
  });
});
