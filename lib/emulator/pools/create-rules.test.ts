import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ipe, openBench, refusal } from '../testing/bench.ts';

const { api } = openBench();
type Sent = Omit<CreateUserPoolCommandInput, 'PoolName'>;
const create = (input: Sent) => api.createUserPool({ PoolName: 'a', ...input });

const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
const lambda = (name: string, region = 'eu-central-1') => `arn:aws:lambda:${region}:123456789012:function:${name}`;
const identity = (region: string) => `arn:aws:ses:${region}:123456789012:identity/example.com`;
const recovery = (
  ...RecoveryMechanisms: [1 | 2, 'verified_email' | 'verified_phone_number' | 'admin_only'][]
): Sent => ({
  AccountRecoverySetting: { RecoveryMechanisms: RecoveryMechanisms.map(([Priority, Name]) => ({ Priority, Name })) },
});

const refused: [string, string, Sent, string][] = [
  [
    'alias and username attributes together',
    'measured PF',
    { AliasAttributes: ['email'], UsernameAttributes: ['phone_number'] },
    'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.',
  ],
  [
    'phone_number auto-verified without SMS',
    'measured PF',
    { AutoVerifiedAttributes: ['phone_number'] },
    'SMS configuration is required when phone_number is selected for auto verification',
  ],
  [
    'MFA without SMS',
    'measured PF',
    { MfaConfiguration: 'ON' },
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  ],
  [
    'verification before update of what is not auto-verified',
    'measured PF',
    { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
    'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
  ],
  [
    'admin_only with another mechanism',
    'measured PF',
    recovery([1, 'admin_only'], [2, 'verified_email']),
    'Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
  ],
  [
    'one priority twice',
    'measured PF',
    recovery([1, 'verified_email'], [1, 'verified_phone_number']),
    'Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.',
  ],
  [
    'DEVELOPER without SourceArn',
    'measured PF',
    { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
    'Source ARN is required to use DEVELOPER email sending owner',
  ],
  [
    'From that is no address',
    'measured PF',
    { EmailConfiguration: { From: 'nobody' } },
    'Provided From email address is invalid',
  ],
  [
    'SES identity in another region',
    'measured PF',
    { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: identity('sa-east-1') } },
    'Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.',
  ],
  [
    'a custom sender without a key',
    'measured PF',
    { LambdaConfig: { CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('sms') } } },
    'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.',
  ],
  [
    'two different pre-token functions',
    'measured PF',
    {
      LambdaConfig: {
        PreTokenGeneration: lambda('a'),
        PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda('b') },
      },
    },
    "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
  ],
  [
    'a trigger in another region',
    'measured PF',
    { LambdaConfig: { PreSignUp: lambda('a', 'us-east-1') } },
    'Cross-region lambda functions are not supported',
  ],
  [
    'an SMS role of another account',
    'measured PF',
    { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms' } },
    'Cross-account pass role is not allowed.',
  ],
  [
    'SNS in another region',
    'measured PF',
    { SmsConfiguration: { ...SmsConfiguration, SnsRegion: 'us-east-1' } },
    'Invalid snsRegion. Allowed SNS region for eu-central-1 is eu-central-1',
  ],
  [
    'SmsConfiguration without its inner members',
    'MODEL',
    { SmsConfiguration: {} },
    "1 validation error detected: Value null at 'smsConfiguration.snsCallerArn' failed to satisfy constraint: Member must not be null",
  ],
  [
    'both members for the period of temporary passwords, even when equal',
    'measured PF; GH crossplane#1533',
    {
      AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
    },
    'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  ],
  [
    'first factors without PASSWORD',
    'measured PF',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } },
    'Password should be configured as one of the allowed first auth factors.',
  ],
  [
    'SMS_OTP without SMS',
    'measured CDKD',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] } } },
    'SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration',
  ],
];

describe('CreateUserPool refuses', () => {
  test.each(refused)('%s [%s]', async (_, _source, input, message) => {
    expect(await refusal(create(input))).toEqual(ipe(message));
  });

  test('an SES identity with COGNITO_DEFAULT [text measured PF, class sdk]', async () => {
    expect(await refusal(create({ EmailConfiguration: { SourceArn: identity('us-east-1') } }))).toEqual({
      name: 'InvalidEmailRoleAccessPolicyException',
      message: 'Cognito is not allowed to use your email identity',
    });
  });

  test('a 51st tag and keys of AWS [MODEL, facts §9.4]', async () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v']));
    for (const UserPoolTags of [many, { 'aws:x': 'v' }]) {
      expect((await refusal(create({ UserPoolTags }))).name).toBe('UserPoolTaggingException');
    }
  });

  test('an invitation without its placeholders [measured PF]', async () => {
    const invite = (EmailMessage: string) =>
      create({ AdminCreateUserConfig: { InviteMessageTemplate: { EmailMessage } } });
    for (const text of ['Hello {username}', 'Hello {####}']) {
      const { message } = await refusal(invite(text));
      expect(message).toContain(
        `Value '${text}' at 'adminCreateUserConfig.inviteMessageTemplate.emailMessage' failed to satisfy constraint: Member must satisfy regular expression pattern: `,
      );
    }
    await expect(invite('{username} {####}')).resolves.toBeDefined();
  });

  test('levels with one name, a default one included [sdk]', async () => {
    const AcrConfiguration = { Level1: { AcrValue: 'urn:cognito:loa:2' } };
    expect((await refusal(create({ AcrConfiguration }))).name).toBe('InvalidParameterException');
  });
});

describe('CreateUserPool accepts', () => {
  test.each<[string, Sent]>([
    [
      'a code text and a link text together [CONFLICT, facts §2.3]',
      {
        VerificationMessageTemplate: { EmailMessage: 'Code {####}', EmailMessageByLink: 'Click {##here##}' },
      },
    ],
    [
      'an invitation without {####} on a passwordless pool [sdk]',
      {
        AdminCreateUserConfig: { InviteMessageTemplate: { EmailMessage: 'Welcome, {username}' } },
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      },
    ],
    [
      'a trigger of another account [measured PF]',
      {
        LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-central-1:999999999999:function:x' },
      },
    ],
    [
      'a sender with a name',
      {
        EmailConfiguration: {
          EmailSendingAccount: 'DEVELOPER',
          SourceArn: identity('us-east-1'),
          From: 'Shop <a@b.de>',
        },
      },
    ],
    ['50 tags', { UserPoolTags: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, 'v'])) }],
  ])('%s', async (_, input) => {
    await expect(create(input)).resolves.toBeDefined();
  });
});
