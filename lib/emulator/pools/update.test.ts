import type { UpdateUserPoolCommandInput, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ipe, openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
type Sent = Omit<UpdateUserPoolCommandInput, 'UserPoolId'>;

const pool = async (UserPoolId: string) => (await api.describeUserPool({ UserPoolId })).UserPool ?? {};
const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
const rich: Sent = {
  PoolName: 'rich',
  DeletionProtection: 'ACTIVE',
  AutoVerifiedAttributes: ['email'],
  Policies: {
    PasswordPolicy: { MinimumLength: 20, TemporaryPasswordValidityDays: 3 },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
  },
  LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-central-1:123456789012:function:x' },
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
  UserPoolTags: { team: 'a' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  EmailConfiguration: { ReplyToEmailAddress: 'a@b.de' },
  SmsConfiguration,
  VerificationMessageTemplate: { EmailSubject: 'Hello' },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
  UserPoolTier: 'PLUS',
  UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
  SmsAuthenticationMessage: 'Code {####}',
  IssuerConfiguration: { Type: 'UPDATED' },
};

/** A pool with all of `rich`, before and after an update that sends only one harmless member. */
async function beforeAndAfter(
  sent: Sent = { PoolName: 'rich' },
): Promise<{ before: UserPoolType; after: UserPoolType }> {
  const UserPoolId = await bench.makePool({ ...rich, PoolName: 'rich' });
  const before = await pool(UserPoolId);
  expect(await api.updateUserPool({ UserPoolId, ...sent })).toMatchObject({ $metadata: { httpStatusCode: 200 } });
  return { before, after: await pool(UserPoolId) };
}

describe('UpdateUserPool, a member left out', () => {
  test.each<[keyof UserPoolType, unknown, string]>([
    ['AutoVerifiedAttributes', undefined, 'measured CDKD; GH serverless#6499'],
    ['LambdaConfig', {}, 'reported, unsure'],
    ['DeviceConfiguration', undefined, 'measured GH aws-cdk#33282'],
    ['UserPoolAddOns', undefined, 'measured TF'],
    ['UserPoolTags', {}, 'measured GH aws-cli#3302'],
    ['EmailConfiguration', { EmailSendingAccount: 'COGNITO_DEFAULT' }, 'doc'],
    ['SmsConfiguration', undefined, 'doc'],
    ['SmsAuthenticationMessage', undefined, 'doc'],
    ['VerificationMessageTemplate', { DefaultEmailOption: 'CONFIRM_WITH_CODE' }, 'doc'],
    ['IssuerConfiguration', { Type: 'ORIGINAL' }, 'doc'],
    ['DeletionProtection', 'INACTIVE', 'unknown: the worse case, facts §12.1'],
  ])('%s is reset to %j [%s]', async (member, value) => {
    const { before, after } = await beforeAndAfter();
    expect(before[member]).not.toEqual(value);
    expect(after[member]).toEqual(value);
  });

  test('AdminCreateUserConfig and AccountRecoverySetting are reset [doc]', async () => {
    const { after } = await beforeAndAfter();
    expect(after.AdminCreateUserConfig?.AllowAdminCreateUserOnly).toBe(false);
    expect(after.AccountRecoverySetting?.RecoveryMechanisms).toHaveLength(2);
  });

  test.each<[keyof UserPoolType, string]>([
    ['Policies', 'measured CDKD'],
    ['MfaConfiguration', 'measured CDKD'],
    ['UserPoolTier', 'doc'],
    ['SchemaAttributes', 'sdk'],
    ['UsernameConfiguration', 'sdk'],
    ['Name', 'sdk'],
  ])('%s is kept [%s]', async (member) => {
    const { before, after } = await beforeAndAfter({ UserPoolTags: { team: 'b' } });
    expect(after[member]).toEqual(before[member]);
  });

  test('each policy survives the update of the other [measured CDKD]', async () => {
    const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const] };
    const { before, after } = await beforeAndAfter({ Policies: { SignInPolicy } });
    expect(after.Policies).toEqual({ ...before.Policies, SignInPolicy });
    const other = await beforeAndAfter({ Policies: { PasswordPolicy: { MinimumLength: 9 } } });
    expect(other.after.Policies?.SignInPolicy).toEqual(before.Policies?.SignInPolicy);
  });

  test('UserAttributeUpdateSettings is kept, so a one-field update fails [measured TF, GH aws-nuke#477]', async () => {
    const UserPoolId = await bench.makePool({
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    expect(await refusal(api.updateUserPool({ UserPoolId, PoolName: 'x' }))).toEqual(
      ipe('All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes'),
    );
    await api.updateUserPool({ UserPoolId, PoolName: 'x', AutoVerifiedAttributes: ['email'] });
  });
});

describe('UpdateUserPool', () => {
  test('sending a described pool back fails for the two names of one period [measured PF; GH crossplane#1533]', async () => {
    const UserPoolId = await bench.makePool();
    const { Policies, AdminCreateUserConfig } = await pool(UserPoolId);
    expect(await refusal(api.updateUserPool({ UserPoolId, Policies, AdminCreateUserConfig }))).toEqual(
      ipe('Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays'),
    );
  });

  test('MFA ON without a factor, and with one that SetUserPoolMfaConfig enabled [measured CDKD]', async () => {
    const UserPoolId = await bench.makePool();
    expect(await refusal(api.updateUserPool({ UserPoolId, MfaConfiguration: 'ON' }))).toEqual(
      ipe('Cannot turn MFA functionality ON, once the user pool has been created.'),
    );
    const SoftwareTokenMfaConfiguration = { Enabled: true };
    await api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration });
    await api.updateUserPool({ UserPoolId, MfaConfiguration: 'ON' });
    expect((await pool(UserPoolId)).MfaConfiguration).toBe('ON');
  });

  test('a new name, and LastModifiedDate moves [sdk; emulator-only]', async () => {
    const UserPoolId = await bench.makePool();
    bench.pass(5000);
    await api.updateUserPool({ UserPoolId, PoolName: 'renamed' });
    const { Name, LastModifiedDate, CreationDate } = await pool(UserPoolId);
    expect(Name).toBe('renamed');
    expect(Number(LastModifiedDate) - Number(CreationDate)).toBe(5000);
  });

  test('a refused update changes nothing', async () => {
    const UserPoolId = await bench.makePool({ UserPoolTags: { a: 'b' } });
    await refusal(api.updateUserPool({ UserPoolId, PoolName: 'x', MfaConfiguration: 'ON' }));
    expect(await pool(UserPoolId)).toMatchObject({ Name: 'bench', UserPoolTags: { a: 'b' } });
  });

  test('an unknown pool [measured logs]', async () => {
    expect(await refusal(api.updateUserPool({ UserPoolId: 'eu-central-1_nope' }))).toEqual({
      name: 'ResourceNotFoundException',
      message: 'User pool eu-central-1_nope does not exist.',
    });
  });
});
