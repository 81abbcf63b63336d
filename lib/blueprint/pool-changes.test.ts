import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { poolProblems } from '@/lib/settings/problems';
import { cliComplaints } from '@/lib/testing/cli-complaints';
import { toAwsCli } from './aws-cli';
import type { JsonObject } from './plan-step';
import { type PoolChangeOperation, type PoolThere, poolChangeSteps, valuesThere } from './pool-changes';

const lambda = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const role = 'arn:aws:iam::123456789012:role/sms';

/** A pool as Cognito describes it, with these members instead. */
function described(
  pool: JsonObject,
  mfa: JsonObject = { MfaConfiguration: 'OFF' },
  domains: JsonObject[] = [],
): PoolThere {
  const bare = {
    Id: 'eu-west-1_A',
    Name: 'shop',
    UserPoolTier: 'ESSENTIALS',
    LambdaConfig: {},
    MfaConfiguration: 'OFF',
  };
  return { pool: { ...bare, ...pool }, mfa, domains };
}

const changed = (there: PoolThere, changes: Partial<PoolValues>) =>
  poolChangeSteps(there, { ...valuesThere(there), ...changes });

/** What UpdateUserPool is sent. */
const sent = (there: PoolThere, changes: Partial<PoolValues>) => {
  const step = changed(there, changes).find(({ operation }) => operation === 'UpdateUserPool');
  return step?.input ?? {};
};

describe('a change of a pool that others have made', () => {
  it('keeps a token trigger that is known by its old name only', () => {
    const there = described({ LambdaConfig: { PreTokenGeneration: lambda('token') } });
    expect(valuesThere(there).triggerPreTokenGeneration).toBe(lambda('token'));
    const current = { LambdaArn: lambda('token'), LambdaVersion: 'V1_0' };
    expect(sent(there, { name: 'store' }).LambdaConfig).toEqual({ PreTokenGeneration: lambda('token') });
    expect(sent(there, { triggerPreSignUp: lambda('sign-up') }).LambdaConfig).toEqual({
      PreTokenGeneration: lambda('token'),
      PreTokenGenerationConfig: current,
      PreSignUp: lambda('sign-up'),
    });
    expect(sent(there, { triggerPreTokenGeneration: lambda('other') }).LambdaConfig).toEqual({
      PreTokenGenerationConfig: { ...current, LambdaArn: lambda('other') },
    });
    expect(sent(there, { triggerPreTokenGeneration: '' }).LambdaConfig).toEqual({});
  });

  it('keeps a message that is known by its old name only, when another one changes', () => {
    const there = described({
      EmailVerificationMessage: 'Your {####}',
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    });
    expect(sent(there, { verificationEmailSubject: 'Hello' })).toMatchObject({
      EmailVerificationMessage: 'Your {####}',
      VerificationMessageTemplate: { EmailSubject: 'Hello' },
    });
  });

  it('keeps a name of an assurance level that is the default of another one', () => {
    const levels = { Level1: { AcrValue: 'urn:cognito:loa:2' }, Level2: { AcrValue: 'urn:own:2' } };
    const there = described({ AcrConfiguration: { ...levels, Level3: { AcrValue: 'urn:cognito:loa:3' } } });
    expect(sent(there, { name: 'store' }).AcrConfiguration).toEqual(levels);
  });

  it('keeps what nobody here knows beside a default name of an assurance level', () => {
    const level = { AcrValue: 'urn:cognito:loa:1', Strict: true };
    expect(sent(described({ AcrConfiguration: { Level1: level } }), { name: 'store' }).AcrConfiguration).toEqual({
      Level1: level,
    });
  });

  it('keeps what nobody here knows beside threat protection that is switched off with the plan', () => {
    const there = described({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT', OfNextYear: { On: true } },
    });
    expect(sent(there, { tier: 'ESSENTIALS', threatProtection: 'OFF' }).UserPoolAddOns).toEqual({
      AdvancedSecurityMode: 'OFF',
      OfNextYear: { On: true },
    });
  });

  it('leaves no second way to a forgotten password that was not asked for', () => {
    const there = described({
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 2 }] },
    });
    expect(sent(there, { recovery: 'phone' }).AccountRecoverySetting).toEqual({
      RecoveryMechanisms: [{ Name: 'verified_phone_number', Priority: 1 }],
    });
  });

  it('carries members along that nobody here knows, at any depth', () => {
    const there = described(
      {
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', New: 1 },
        Policies: { PasswordPolicy: { MinimumLength: 8, New: 2 }, SignInPolicy: { New: 3 }, NewPolicy: { Deep: [4] } },
        LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: lambda('a'), LambdaVersion: 'V1_0', New: 5 }, New: {} },
        AdminCreateUserConfig: { InviteMessageTemplate: { New: 6 } },
        New: [{ Of: 7 }],
      },
      { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true, New: 8 }, NewFactor: { New: 9 } },
    );
    const changes = {
      emailReplyTo: 'a@example.com',
      passwordMinLength: 12,
      preTokenGenerationVersion: 'V2_0',
      mfa: 'ON',
    } as const;
    const steps = changed(there, changes);
    const text = JSON.stringify(steps.map(({ input }) => input));
    for (const rest of [
      '"New":1',
      '"New":2',
      '"New":3',
      '[4]',
      '"New":5',
      '"New":{}',
      '"New":6',
      '"Of":7',
      '"New":8',
      '"New":9',
    ])
      expect(text).toContain(rest);
  });
});

describe('tags of AWS and of Pooldeck', () => {
  const tags = { 'aws:cloudformation:stack-name': 'shop', team: 'shop', 'pooldeck:run': 'r1', 'aws:x': 'y' };
  const there = described({ UserPoolTags: tags });

  it('are nobody’s to change: the form neither shows them nor calls them wrong', () => {
    const values = valuesThere(there);
    expect(values.tags).toEqual([{ key: 'team', value: 'shop' }]);
    expect(poolProblems(values).filter(({ settings }) => settings[0] === 'tags')).toEqual([]);
  });

  it('stay when all others go, as far as they may be sent', () => {
    expect(sent(there, { tags: [] }).UserPoolTags).toEqual({ 'pooldeck:run': 'r1' });
    expect(sent(there, { name: 'store' }).UserPoolTags).toEqual({ team: 'shop', 'pooldeck:run': 'r1' });
  });
});

describe('second factors', () => {
  it('that were left over while MFA was off are not switched on unless they were chosen', () => {
    const left = { MfaConfiguration: 'OFF', SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: role } } };
    const there = described({ SmsConfiguration: { SnsCallerArn: role } }, left);
    const [step] = changed(there, { mfa: 'OPTIONAL', mfaMethods: ['TOTP'] });
    expect(step?.input).toEqual({
      UserPoolId: 'eu-west-1_A',
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
  });
});

describe('two domains with different login pages', () => {
  const domains: JsonObject[] = [
    { Domain: 'shop', ManagedLoginVersion: 1, CustomDomainConfig: {} },
    {
      Domain: 'login.example.com',
      ManagedLoginVersion: 2,
      CustomDomainConfig: { CertificateArn: 'c', New: 1 },
      Routing: { New: 2 },
    },
  ];
  const there = described({}, undefined, domains);

  it('are not made the same by a change of something else', () => {
    const steps = changed(there, { domainSecurityPolicy: 'TLS_V1_3_2025' });
    expect(steps).toMatchObject([
      {
        input: {
          Domain: 'login.example.com',
          ManagedLoginVersion: 2,
          CustomDomainConfig: { New: 1 },
          Routing: { New: 2 },
        },
      },
    ]);
  });

  it('are not touched where one of them goes', () => {
    expect(changed(there, { domainKind: 'prefix' }).map(({ operation }) => operation)).toEqual([
      'DeleteUserPoolDomain',
    ]);
  });
});

it('a new attribute is one call and no update', () => {
  const attribute = {
    name: 'plan',
    type: 'String',
    min: null,
    max: null,
    mutable: true,
    developerOnly: false,
  } as const;
  expect(changed(described({}), { customAttributes: [attribute] }).map(({ operation }) => operation)).toEqual([
    'AddCustomAttributes',
  ]);
});

it('moving text messages to another service leaves nothing of the first one', () => {
  const sms = { SnsCallerArn: role, ExternalId: 'e', SnsRegion: 'eu-west-1' };
  const there = described({ SmsConfiguration: sms });
  expect(sent(there, { smsService: 'EUMS', eumsRoleArn: role }).SmsConfiguration).toEqual({
    EumsSms: { CallerArn: role },
  });
});

it('the commands that are shown are commands of the AWS CLI, with options and values that it takes', () => {
  const there = described(
    {
      AutoVerifiedAttributes: [],
      UserPoolTags: { 'it’s': "o'clock" },
      EmailConfiguration: { ReplyToEmailAddress: 'a@b.co' },
    },
    undefined,
    [{ Domain: 'shop', ManagedLoginVersion: 1, CustomDomainConfig: {} }],
  );
  const attribute = { name: 'plan', type: 'String', min: 1, max: null, mutable: true, developerOnly: false } as const;
  const steps = [
    ...changed(described({}), { domainKind: 'prefix', domainPrefix: 'shop', customAttributes: [attribute] }),
    ...changed(there, { name: 'file://x', managedLoginVersion: '2' }),
    ...changed(there, { name: 'store', mfa: 'OPTIONAL', mfaMethods: ['TOTP'], domainKind: 'none' }),
  ];
  const operations: PoolChangeOperation[] = [
    'AddCustomAttributes',
    'CreateUserPoolDomain',
    'DeleteUserPoolDomain',
    'SetUserPoolMfaConfig',
    'UpdateUserPool',
    'UpdateUserPoolDomain',
  ];
  expect([...new Set(steps.map(({ operation }) => operation))].toSorted()).toEqual(operations);
  const complaints = steps.map((step) => {
    const input = `aws() { printf '%s\\0' "$@"; }\n${toAwsCli(step, { region: 'eu-west-1' })}`;
    const words = execFileSync('sh', ['-eu'], { input, encoding: 'utf8' }).split('\0').slice(0, -1);
    // Everything in one document: the names in it are those of the call.
    return words.includes('--cli-input-json') ? [] : cliComplaints(words);
  });
  expect(complaints.flat()).toEqual([]);
});
