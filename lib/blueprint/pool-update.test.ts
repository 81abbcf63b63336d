import type { UpdateUserPoolCommandInput, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { mergePoolUpdate } from './pool-update';

/** A pool with every member that DescribeUserPool can show: a member missing here is a type error. */
const full: Required<Omit<UserPoolType, 'Status'>> = {
  Id: 'eu-west-1_AbCdEfGhI',
  Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI',
  Name: 'shop',
  CreationDate: new Date(0),
  LastModifiedDate: new Date(1),
  EstimatedNumberOfUsers: 12,
  Domain: 'shop',
  CustomDomain: 'login.example.com',
  SmsConfigurationFailure: 'x',
  EmailConfigurationFailure: 'y',
  SchemaAttributes: [{ Name: 'sub' }],
  AliasAttributes: ['email'],
  UsernameAttributes: [],
  UsernameConfiguration: { CaseSensitive: false },
  Policies: {
    PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 3, PasswordHistorySize: 4 },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
  },
  DeletionProtection: 'ACTIVE',
  LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:pre' },
  AutoVerifiedAttributes: ['email'],
  SmsVerificationMessage: 'code {####}',
  EmailVerificationMessage: 'mail {####}',
  EmailVerificationSubject: 'subject',
  VerificationMessageTemplate: { EmailMessage: 'mail {####}', EmailSubject: 'subject', SmsMessage: 'code {####}' },
  SmsAuthenticationMessage: 'mfa {####}',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  MfaConfiguration: 'OPTIONAL',
  DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true },
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'e', SnsRegion: 'eu-west-1' },
  UserPoolTags: { team: 'shop', 'aws:cloudformation:stack-name': 'shop' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 },
  UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: false },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  UserPoolTier: 'PLUS',
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
  IssuerConfiguration: { Type: 'ORIGINAL' },
  AcrConfiguration: {},
};

describe('mergePoolUpdate', () => {
  const merged = mergePoolUpdate(full, { DeletionProtection: 'INACTIVE' });

  it('changes what it is asked to change', () => {
    expect(merged.DeletionProtection).toBe('INACTIVE');
  });

  const untouched = [
    'Policies',
    'LambdaConfig',
    'AutoVerifiedAttributes',
    'VerificationMessageTemplate',
    'SmsAuthenticationMessage',
    'UserAttributeUpdateSettings',
    'MfaConfiguration',
    'DeviceConfiguration',
    'EmailConfiguration',
    'SmsConfiguration',
    'UserPoolAddOns',
    'DcrConfiguration',
    'AccountRecoverySetting',
    'UserPoolTier',
    'KeyConfiguration',
    'IssuerConfiguration',
  ] as const satisfies (keyof UpdateUserPoolCommandInput & keyof UserPoolType)[];

  it.each(untouched)('sends %s back as it was', (member) => {
    expect(merged[member]).toEqual(full[member]);
  });

  it('sends nothing that UpdateUserPool does not take, and all that it takes', () => {
    const mirrors = ['EmailVerificationMessage', 'EmailVerificationSubject', 'SmsVerificationMessage'];
    const expected = [
      ...untouched,
      'UserPoolId',
      'PoolName',
      'DeletionProtection',
      'UserPoolTags',
      'AdminCreateUserConfig',
    ];
    expect(Object.keys(merged).toSorted()).toEqual(expected.toSorted());
    expect(Object.keys(merged)).not.toEqual(expect.arrayContaining(mirrors));
    expect(merged).toMatchObject({ UserPoolId: full.Id, PoolName: 'shop' });
  });

  it('carries members along that nobody here knows yet, at any depth', () => {
    const future = { ...full, NewThing: { On: true }, Policies: { ...full.Policies, NewPolicy: { Depth: 2 } } };
    expect(mergePoolUpdate(future, { DeletionProtection: 'INACTIVE' })).toMatchObject({
      NewThing: { On: true },
      Policies: { NewPolicy: { Depth: 2 }, SignInPolicy: full.Policies.SignInPolicy },
    });
  });

  it('leaves the described pool alone', () => {
    const before = structuredClone(full);
    mergePoolUpdate(full, { UserPoolTags: {} });
    expect(full).toEqual(before);
  });

  it('drops UnusedAccountValidityDays beside TemporaryPasswordValidityDays only (facts 3.1, PF)', () => {
    expect(merged.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
    const old = { ...full, Policies: { PasswordPolicy: { MinimumLength: 8 } } };
    expect(mergePoolUpdate(old, {}).AdminCreateUserConfig).toEqual(full.AdminCreateUserConfig);
  });

  it('drops empty blocks that Cognito refuses (facts 3.1)', () => {
    const poor = mergePoolUpdate({ ...full, SmsConfiguration: {}, UserPoolAddOns: {}, LambdaConfig: {} }, {});
    expect(poor).not.toHaveProperty('SmsConfiguration');
    expect(poor).not.toHaveProperty('UserPoolAddOns');
    expect(poor).toHaveProperty('LambdaConfig', {});
  });

  it('sends no tag of AWS’s own', () => {
    expect(merged.UserPoolTags).toEqual({ team: 'shop' });
  });

  it('keeps an old message name that the template does not repeat', () => {
    const old = { ...full, VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' } };
    expect(mergePoolUpdate(old, {})).toMatchObject({ EmailVerificationMessage: 'mail {####}' });
  });

  it('keeps own ACR names and drops default ones', () => {
    const level = (name: string) => ({ AcrValue: name });
    const mixed = { ...full, AcrConfiguration: { Level1: level('urn:cognito:loa:1'), Level2: level('https://x/2') } };
    expect(mergePoolUpdate(mixed, {}).AcrConfiguration).toEqual({ Level2: level('https://x/2') });
    const plain = { ...full, AcrConfiguration: { Level1: level('urn:cognito:loa:1') } };
    expect(mergePoolUpdate(plain, {})).not.toHaveProperty('AcrConfiguration');
  });

  it('refuses a pool without an id', () => {
    expect(() => mergePoolUpdate({ Name: 'x' }, {})).toThrow('no id');
  });
});
