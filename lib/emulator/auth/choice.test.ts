import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, goodPassword, ipe, openBench, refusal } from '../testing/bench.ts';
import { makeUser, verified } from '../testing/sign-in.ts';
import { createSrpClient } from '../testing/srp-client.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const USERNAME = 'alice';

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool({
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } },
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/sms' },
  });
  ClientId = await bench.makeClient(UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
  await makeUser(bench, UserPoolId, USERNAME, [
    ['email', 'a@b.org'],
    ['phone_number', '+4915112345678'],
  ]);
});

const begin = (parameters: Record<string, string> = {}) =>
  bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME, ...parameters } });
const answer = (
  ChallengeName: 'SELECT_CHALLENGE' | 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP',
  Session: string | undefined,
  responses: Record<string, string>,
) =>
  bench.api.respondToAuthChallenge({
    ClientId,
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME, ...responses },
  });

describe('USER_AUTH [sdk]', () => {
  it('says what the user can sign in with, and takes a password with the choice', async () => {
    const { ChallengeName, AvailableChallenges, Session } = await begin();
    expect(ChallengeName).toBe('SELECT_CHALLENGE');
    expect(AvailableChallenges).toEqual(['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP']);
    const done = await answer('SELECT_CHALLENGE', Session, { ANSWER: 'PASSWORD', PASSWORD: goodPassword });
    expect(done.AuthenticationResult?.AccessToken).toBeTypeOf('string');
    const again = answer('SELECT_CHALLENGE', Session, { ANSWER: 'PASSWORD', PASSWORD: goodPassword });
    expect((await refusal(again)).message).toBe('Invalid session for the user.');
  });

  it('asks for the password where it was not sent along', async () => {
    const { Session } = await begin();
    const asked = await answer('SELECT_CHALLENGE', Session, { ANSWER: 'PASSWORD' });
    expect(asked.ChallengeName).toBe('PASSWORD');
    const wrong = answer('PASSWORD', asked.Session, { PASSWORD: 'Wrong-Horse-1' });
    expect((await refusal(wrong)).message).toBe('Incorrect username or password.');
    const once = await begin({ PREFERRED_CHALLENGE: 'PASSWORD' });
    expect((await answer('PASSWORD', once.Session, { PASSWORD: goodPassword })).AuthenticationResult).toBeDefined();
  });

  it.each([
    ['EMAIL_OTP', 'email'],
    ['SMS_OTP', 'phone_number'],
  ] as const)('signs in by %s, which verifies the address; acr is that of one factor', async (factor, contact) => {
    const { ChallengeName, Session } = await begin({ PREFERRED_CHALLENGE: factor });
    expect(ChallengeName).toBe(factor);
    const code = bench.lastCode();
    const bad = code === '000000' ? '111111' : '000000';
    const wrong = await refusal(answer(factor, Session, { [`${factor}_CODE`]: bad }));
    expect(wrong.name).toBe('CodeMismatchException');
    const done = await answer(factor, Session, { [`${factor}_CODE`]: code });
    const { claims } = verified(bench, UserPoolId, done.AuthenticationResult?.IdToken);
    expect(claims).toMatchObject({ [`${contact}_verified`]: true, acr: 'urn:cognito:loa:1' });
  });

  it('by SRP, without a flag of its own', async () => {
    const client = createSrpClient();
    const first = await begin({ PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: client.srpA });
    expect(first.ChallengeName).toBe('PASSWORD_VERIFIER');
    const parameters = first.ChallengeParameters ?? {};
    const ChallengeResponses = client.answer(UserPoolId, goodPassword, parameters, new Date(bench.now()));
    const done = await bench.api.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses,
    });
    expect(done.AuthenticationResult).toBeDefined();
  });

  it('offers no code alone to someone with a second factor, which comes after the password', async () => {
    const SmsMfaConfiguration = {
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/sms' },
    };
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration });
    await bench.api.adminSetUserMFAPreference({ UserPoolId, Username: USERNAME, SMSMfaSettings: { Enabled: true } });
    expect((await begin({ PREFERRED_CHALLENGE: 'EMAIL_OTP' })).AvailableChallenges).toEqual([
      'PASSWORD',
      'PASSWORD_SRP',
    ]);
    const { ChallengeName } = await begin({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: goodPassword });
    expect(ChallengeName).toBe('SMS_MFA');
  });

  it('refuses a choice that was not offered, and a client without the flow', async () => {
    const { Session } = await begin();
    expect(await refusal(answer('SELECT_CHALLENGE', Session, { ANSWER: 'WEB_AUTHN' }))).toEqual(
      ipe('Selected challenge is not available'),
    );
    ClientId = await bench.makeClient(UserPoolId);
    expect(await refusal(begin())).toEqual(ipe('USER_AUTH flow not enabled for this client'));
  });

  it('tells nobody who exists where the client hides it', async () => {
    ClientId = await bench.makeClient(UserPoolId, {
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    const nobody = { USERNAME: 'nobody' };
    const { AvailableChallenges, Session } = await begin(nobody);
    expect(AvailableChallenges).toEqual((await begin()).AvailableChallenges);
    const refused = answer('SELECT_CHALLENGE', Session, { ...nobody, ANSWER: 'PASSWORD', PASSWORD: goodPassword });
    expect((await refusal(refused)).message).toBe('Incorrect username or password.');
    const sent = await begin({ ...nobody, PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(sent.ChallengeParameters?.CODE_DELIVERY_DESTINATION).toMatch(/^\w\*\*\*@\w\*\*\*$/);
    const wrong = answer('EMAIL_OTP', sent.Session, { ...nobody, EMAIL_OTP_CODE: '123456' });
    expect((await refusal(wrong)).name).toBe('CodeMismatchException');
    expect(bench.messages({ to: 'nobody' })).toEqual([]);
  });
});
