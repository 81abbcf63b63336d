import { describe, expect, it } from 'vitest';
import type { ClientValues } from '@/lib/settings/client-settings';
import { encodeClient, encodePool } from '@/lib/settings/encode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';
import { arnOf, ownDomain, withSes, withSms } from '@/lib/testing/rules/example';

const pool = (values: Partial<PoolValues> = {}) => encodePool({ ...poolDefaults('notes'), ...values });
const client = (values: Partial<ClientValues> = {}) =>
  encodeClient({ ...clientDefaults('web'), ...values }, poolDefaults('notes'));

describe('a pool', () => {
  it('with defaults is one call that says all it does', () => {
    expect(pool()).toEqual({
      pool: {
        PoolName: 'notes',
        UserPoolTier: 'ESSENTIALS',
        DeletionProtection: 'ACTIVE',
        UsernameConfiguration: { CaseSensitive: false },
        Policies: {
          SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
          PasswordPolicy: {
            MinimumLength: 8,
            RequireUppercase: true,
            RequireLowercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
            TemporaryPasswordValidityDays: 7,
          },
        },
        Schema: [{ Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true }],
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
        VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      },
      domains: [],
    });
  });

  it('sends MFA in a call of its own, with the SMS configuration again', () => {
    const sms = { SnsCallerArn: arnOf.role, ExternalId: 'notes-1' };
    const { pool: input, mfa } = pool({
      ...withSes,
      ...withSms,
      smsExternalId: 'notes-1',
      mfa: 'OPTIONAL',
      mfaMethods: ['EMAIL', 'SMS', 'TOTP'],
      mfaSms: 'Code {####}',
      mfaEmailSubject: 'Your code',
    });
    expect(input).toMatchObject({ SmsConfiguration: sms, SmsAuthenticationMessage: 'Code {####}' });
    expect(input).not.toHaveProperty('MfaConfiguration');
    expect(mfa).toEqual({
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code {####}', SmsConfiguration: sms },
      EmailMfaConfiguration: { Subject: 'Your code' },
    });
  });

  it('sends no MFA call without need, and passkeys without factors while MFA is off', () => {
    expect(pool({ mfaMethods: ['TOTP'] }).mfa).toBeUndefined();
    expect(pool({ firstFactors: ['PASSWORD', 'WEB_AUTHN'], mfaMethods: ['TOTP'] }).mfa).toEqual({
      MfaConfiguration: 'OFF',
      WebAuthnConfiguration: { UserVerification: 'preferred', FactorConfiguration: 'SINGLE_FACTOR' },
    });
  });

  it('puts required and custom attributes into one schema', () => {
    const plain = { min: null, max: null, mutable: true, developerOnly: false };
    const { Schema } = pool({
      requiredAttributes: ['email', 'updated_at'],
      customAttributes: [
        { ...plain, name: 'plan', type: 'String', min: 0, max: 20 },
        { ...plain, name: 'age', type: 'Number', min: 18 },
        { ...plain, name: 'vip', type: 'Boolean', max: 3, mutable: false, developerOnly: true },
      ],
    }).pool;
    expect(Schema).toEqual([
      { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
      { Name: 'updated_at', AttributeDataType: 'Number', Required: true, Mutable: true },
      {
        Name: 'plan',
        AttributeDataType: 'String',
        Mutable: true,
        StringAttributeConstraints: { MinLength: '0', MaxLength: '20' },
      },
      { Name: 'age', AttributeDataType: 'Number', Mutable: true, NumberAttributeConstraints: { MinValue: '18' } },
      { Name: 'vip', AttributeDataType: 'Boolean', Mutable: false, DeveloperOnlyAttribute: true },
    ]);
  });

  it('has a domain of one kind, of both or none', () => {
    const prefix = { Domain: 'notes', ManagedLoginVersion: 1 };
    const own = {
      Domain: 'auth.example.com',
      CustomDomainConfig: { CertificateArn: arnOf.certificate, SecurityPolicy: 'TLS_V1_2_2021' },
      ManagedLoginVersion: 1,
    };
    expect(pool(ownDomain).domains).toEqual([own]);
    expect(pool({ ...ownDomain, domainKind: 'prefix', domainPrefix: 'notes' }).domains).toEqual([prefix]);
    expect(pool({ ...ownDomain, domainKind: 'both', domainPrefix: 'notes' }).domains).toEqual([prefix, own]);
    expect(pool({ domainPrefix: 'notes' }).domains).toEqual([]);
  });

  it('leaves out what does not apply, whatever it holds', () => {
    const { pool: input } = pool({
      signInMode: 'email',
      aliases: ['phone_number'],
      emailSourceArn: arnOf.ses,
      verificationLinkMessage: 'Click {##here##}',
      kmsKeyId: arnOf.key,
      deviceChallenge: true,
    });
    expect(input).toMatchObject({
      UsernameAttributes: ['email'],
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    });
    for (const member of ['AliasAttributes', 'LambdaConfig', 'DeviceConfiguration'])
      expect(input).not.toHaveProperty(member);
    expect(input.EmailConfiguration).not.toHaveProperty('SourceArn');
    expect(input.VerificationMessageTemplate).not.toHaveProperty('EmailMessageByLink');
  });
});

describe('an app client', () => {
  it('with defaults names its units, so that numbers keep their meaning', () => {
    expect(client()).toEqual({
      ClientName: 'web',
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AuthSessionValidity: 3,
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'DISABLED' },
      AllowedOAuthFlowsUserPoolClient: false,
    });
  });

  it('for a machine has no addresses and no providers', () => {
    const machine = client({
      generateSecret: true,
      oauthEnabled: true,
      oauthFlows: ['client_credentials'],
      oauthScopes: ['orders/read'],
      callbackUrls: ['https://app.example.com/'],
      identityProviders: ['COGNITO'],
    });
    expect(machine).toMatchObject({ AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['orders/read'] });
    for (const member of ['CallbackURLs', 'LogoutURLs', 'SupportedIdentityProviders'])
      expect(machine).not.toHaveProperty(member);
  });

  it('leaves out an empty list of sign-out addresses: Cognito refuses it', () => {
    const input = client({ oauthEnabled: true, callbackUrls: ['https://app.example.com/'], logoutUrls: [] });
    expect(input.CallbackURLs).toEqual(['https://app.example.com/']);
    expect(input).not.toHaveProperty('LogoutURLs');
  });
});
