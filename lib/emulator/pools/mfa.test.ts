import type { SetUserPoolMfaConfigCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ipe, openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
type Sent = Omit<SetUserPoolMfaConfigCommandInput, 'UserPoolId'>;

const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
const SourceArn = 'arn:aws:ses:us-east-1:123456789012:identity/example.com';
const EmailConfiguration = { EmailSendingAccount: 'DEVELOPER' as const, SourceArn };
const totp: Sent = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const factors = (...AllowedFirstAuthFactors: ('PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN')[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const configure = (UserPoolId: string, input: Sent) => api.setUserPoolMfaConfig({ UserPoolId, ...input });
const together = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together";

describe('SetUserPoolMfaConfig', () => {
  test('without anything it turns MFA off and drops TOTP [measured CDKD]', async () => {
    const UserPoolId = await bench.makePool();
    await configure(UserPoolId, { MfaConfiguration: 'OPTIONAL', ...totp });
    const { $metadata, ...answer } = await configure(UserPoolId, {});
    expect(answer).toEqual({ MfaConfiguration: 'OFF' });
    const { $metadata: _, ...read } = await api.getUserPoolMfaConfig({ UserPoolId });
    expect(read).toEqual({ MfaConfiguration: 'OFF' });
  });

  test.each<[string, Sent]>([
    ['OFF with a factor', { MfaConfiguration: 'OFF', ...totp }],
    ['OFF with a disabled factor', { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } }],
    ['no MfaConfiguration and a factor', totp],
    ['OFF with e-mail, before the rule on e-mail', { EmailMfaConfiguration: {} }],
  ])('%s [measured CDKD]', async (_, input) => {
    expect(await refusal(configure(await bench.makePool(), input))).toEqual(ipe(together));
  });

  test.each<[string, Sent]>([
    ['OPTIONAL without a factor', { MfaConfiguration: 'OPTIONAL' }],
    ['ON with a disabled factor', { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: false } }],
    ['passkeys do not count', { MfaConfiguration: 'ON', WebAuthnConfiguration: { RelyingPartyId: 'a.example' } }],
  ])('%s [measured CDKD]', async (_, input) => {
    expect(await refusal(configure(await bench.makePool(), input))).toEqual(
      ipe('Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.'),
    );
  });

  test('e-mail MFA with COGNITO_DEFAULT, and with an own sender [measured CDKD, PF]', async () => {
    const input: Sent = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Subject: 'Code' } };
    expect(await refusal(configure(await bench.makePool(), input))).toEqual(
      ipe(
        'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.',
      ),
    );
    const own = await bench.makePool({ EmailConfiguration });
    expect((await configure(own, input)).EmailMfaConfiguration).toEqual({ Subject: 'Code' });
  });

  test('ON with a one-time code as first factor; OPTIONAL passes [measured CDKD]', async () => {
    const UserPoolId = await bench.makePool(factors('PASSWORD', 'EMAIL_OTP'));
    expect(await refusal(configure(UserPoolId, { MfaConfiguration: 'ON', ...totp }))).toEqual(
      ipe('Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled'),
    );
    await configure(UserPoolId, { MfaConfiguration: 'OPTIONAL', ...totp });
  });

  test('ON with passkeys as single factor; as multi-factor it passes [measured CDKD]', async () => {
    const UserPoolId = await bench.makePool(factors('PASSWORD', 'WEB_AUTHN'));
    const on: Sent = { MfaConfiguration: 'ON', ...totp };
    const message =
      'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor';
    expect(await refusal(configure(UserPoolId, on))).toEqual(ipe(message));
    const FactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    await configure(UserPoolId, { ...on, WebAuthnConfiguration: { FactorConfiguration } });
  });

  test('passkeys under OFF are fine [measured CDKD]', async () => {
    const WebAuthnConfiguration = { RelyingPartyId: 'login.example.com', UserVerification: 'required' as const };
    const answer = await configure(await bench.makePool(), { WebAuthnConfiguration });
    expect(answer).toMatchObject({ MfaConfiguration: 'OFF', WebAuthnConfiguration });
  });

  test.each(['https://example.com', 'example.com:443', 'example.com/login'])(
    'relying party %s is no bare domain [measured PF]',
    async (RelyingPartyId) => {
      const { name } = await refusal(configure(await bench.makePool(), { WebAuthnConfiguration: { RelyingPartyId } }));
      expect(name).toBe('InvalidParameterException');
    },
  );

  test('SMS without any SMS configuration; with one it becomes the pool’s', async () => {
    const UserPoolId = await bench.makePool();
    const { name } = await refusal(configure(UserPoolId, { MfaConfiguration: 'ON', SmsMfaConfiguration: {} }));
    expect(name).toBe('InvalidParameterException');
    await configure(UserPoolId, { MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration } });
    const { UserPool } = await api.describeUserPool({ UserPoolId });
    expect(UserPool?.SmsConfiguration).toEqual({ ...SmsConfiguration, SnsRegion: 'eu-central-1' });
    expect(UserPool?.MfaConfiguration).toBe('ON');
  });
});
