import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBench } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
let pool: UserPoolType;

beforeAll(async () => {
  const { UserPool } = await api.createUserPool({ PoolName: 'bare' });
  pool = (await api.describeUserPool({ UserPoolId: UserPool?.Id })).UserPool ?? {};
  expect(pool).toEqual(UserPool);
});

describe('CreateUserPool with a name only', () => {
  test.each<[keyof UserPoolType, unknown, string]>([
    [
      'Policies',
      {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      'measured TF',
    ],
    ['AdminCreateUserConfig', { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 }, 'measured TF'],
    ['EmailConfiguration', { EmailSendingAccount: 'COGNITO_DEFAULT' }, 'measured TF'],
    ['SmsConfiguration', undefined, 'measured TF'],
    ['VerificationMessageTemplate', { DefaultEmailOption: 'CONFIRM_WITH_CODE' }, 'measured TF'],
    [
      'AccountRecoverySetting',
      {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_email' },
          { Priority: 2, Name: 'verified_phone_number' },
        ],
      },
      'measured TF; content unsure',
    ],
    ['UsernameConfiguration', { CaseSensitive: true }, 'doc DG23'],
    ['MfaConfiguration', 'OFF', 'measured TF'],
    ['DeletionProtection', 'INACTIVE', 'measured TF'],
    ['UserPoolTier', 'ESSENTIALS', 'measured TF'],
    ['LambdaConfig', {}, 'measured TF'],
    ['UserPoolTags', {}, 'measured TF'],
    ['EstimatedNumberOfUsers', 0, 'measured TF'],
    ['UserPoolAddOns', undefined, 'sdk'],
    ['DeviceConfiguration', undefined, 'sdk'],
    ['IssuerConfiguration', { Type: 'ORIGINAL' }, 'sdk'],
    ['KeyConfiguration', { KeyType: 'AWS_OWNED_KEY' }, 'sdk'],
    ['DcrConfiguration', undefined, 'sdk'],
    ['AutoVerifiedAttributes', undefined, 'sdk'],
    ['AliasAttributes', undefined, 'sdk'],
    ['Domain', undefined, 'sdk'],
  ])('%s reads back as %j [%s]', (member, value) => {
    expect(pool[member]).toEqual(value);
  });

  test('four effective names of authentication levels [sdk]', () => {
    expect(Object.values(pool.AcrConfiguration ?? {}).map(({ AcrValue }) => AcrValue)).toEqual(
      [1, 2, 3, 4].map((level) => `urn:cognito:loa:${level}`),
    );
  });

  test('id, ARN, name and dates [sdk; doc CLI, facts §1.5]', () => {
    expect(pool.Id).toMatch(/^eu-central-1_[0-9a-zA-Z]{9}$/);
    expect(pool.Arn).toBe(`arn:aws:cognito-idp:eu-central-1:123456789012:userpool/${pool.Id}`);
    expect(pool.Name).toBe('bare');
    expect(pool.CreationDate?.getTime()).toBe(bench.now());
  });

  test('the 20 standard attributes in their order, then identities [doc CLI, sdk, aws corpus]', () => {
    expect(pool.SchemaAttributes?.map(({ Name }) => Name).join(' ')).toBe(
      'sub name given_name family_name middle_name nickname preferred_username profile picture website email email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address updated_at identities',
    );
  });

  test.each([
    ['sub', { Mutable: false, Required: true, StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' } }],
    ['email', { Mutable: true, Required: false, StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' } }],
    ['birthdate', { StringAttributeConstraints: { MinLength: '10', MaxLength: '10' } }],
    ['updated_at', { AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '0' } }],
    ['email_verified', { AttributeDataType: 'Boolean' }],
    ['identities', { StringAttributeConstraints: {} }],
  ])('%s as on AWS [doc CLI, facts §2.2]', (name, expected) => {
    expect(pool.SchemaAttributes?.find(({ Name }) => Name === name)).toMatchObject(expected);
  });
});

describe('CreateUserPool', () => {
  test('twice with one name makes two pools [sdk, facts §11.3]', async () => {
    const [one, two] = [await bench.makePool({ PoolName: 'twin' }), await bench.makePool({ PoolName: 'twin' })];
    expect(one).not.toBe(two);
  });

  test('a partial password policy gets seven days for temporary passwords [aws corpus]; 0 is read as 7 [sdk]', async () => {
    for (const TemporaryPasswordValidityDays of [undefined, 0]) {
      const PasswordPolicy = { MinimumLength: 12, TemporaryPasswordValidityDays };
      const { UserPool } = await api.createUserPool({ PoolName: 'a', Policies: { PasswordPolicy } });
      expect(UserPool?.Policies?.PasswordPolicy).toMatchObject({ MinimumLength: 12, TemporaryPasswordValidityDays: 7 });
    }
  });

  test('old message members and the template mirror each other [doc CLI]', async () => {
    const { UserPool } = await api.createUserPool({ PoolName: 'a', EmailVerificationMessage: 'Code {####}' });
    expect(UserPool?.VerificationMessageTemplate?.EmailMessage).toBe('Code {####}');
    const other = await api.createUserPool({ PoolName: 'a', VerificationMessageTemplate: { SmsMessage: 'Is {####}' } });
    expect(other.UserPool?.SmsVerificationMessage).toBe('Is {####}');
  });

  test('the old pre-token trigger is mirrored in the new member [measured PF]', async () => {
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:pre';
    const { UserPool } = await api.createUserPool({ PoolName: 'a', LambdaConfig: { PreTokenGeneration: arn } });
    expect(UserPool?.LambdaConfig?.PreTokenGenerationConfig).toEqual({ LambdaVersion: 'V1_0', LambdaArn: arn });
  });

  test('AliasAttributes keep the order they were sent in [aws corpus]', async () => {
    const AliasAttributes = ['preferred_username', 'email'] as const;
    const { UserPool } = await api.createUserPool({ PoolName: 'a', AliasAttributes: [...AliasAttributes] });
    expect(UserPool?.AliasAttributes).toEqual(AliasAttributes);
  });

  test('SnsRegion is filled in, and MFA made with SMS shows it as a factor [sdk]', async () => {
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
    const UserPoolId = await bench.makePool({ SmsConfiguration, MfaConfiguration: 'OPTIONAL' });
    const mfa = await api.getUserPoolMfaConfig({ UserPoolId });
    expect(mfa.SmsMfaConfiguration?.SmsConfiguration).toEqual({ ...SmsConfiguration, SnsRegion: 'eu-central-1' });
    expect(mfa.MfaConfiguration).toBe('OPTIONAL');
  });
});
