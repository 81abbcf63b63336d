import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { cognitoDefault, type DescribedPool, decodeClient, decodePool } from '@/lib/settings/decode';
import { type EncodedPool, encodeClient, encodePool } from '@/lib/settings/encode';
import type { Setting } from '@/lib/settings/kinds';
import { defaultAcr } from '@/lib/settings/pool/assurance';
import { type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { clientProblems, poolProblems } from '@/lib/settings/problems';
import { clientSettingApplies, poolSettingApplies } from '@/lib/settings/rules';
import { isStandardAttribute, standardAttributes } from '@/lib/settings/standard-attributes';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';
import { acceptedValues } from '@/lib/testing/setting-values';

// What is read back from a pool is what it was made with, but for what does not apply.

const pools = acceptedValues(poolSettings, poolDefaults('notes'), poolProblems);
const pool = poolDefaults('notes');
const clients = acceptedValues(clientSettings, clientDefaults('web'), (client) => clientProblems(client, pool));

/** What Cognito shows of a pool made this way (facts 2.1 and 2.2): other names, defaults filled in. */
function described({ pool: input, mfa, domains }: EncodedPool): DescribedPool {
  const { PoolName, Schema = [], ...rest } = input;
  return {
    pool: {
      ...rest,
      Id: 'eu-central-1_AAAAAAAAA',
      Name: PoolName,
      SchemaAttributes: schemaShown(Schema),
      LambdaConfig: {
        ...rest.LambdaConfig,
        PreTokenGeneration: rest.LambdaConfig?.PreTokenGenerationConfig?.LambdaArn,
      },
      AcrConfiguration: {
        ...Object.fromEntries(Object.entries(defaultAcr).map(([level, AcrValue]) => [level, { AcrValue }])),
        ...rest.AcrConfiguration,
      },
      MfaConfiguration: mfa?.MfaConfiguration ?? 'OFF',
      UserPoolTags: rest.UserPoolTags ?? {},
    },
    mfa: mfa ?? { MfaConfiguration: 'OFF' },
    // A prefix domain shows an empty CustomDomainConfig (facts 8).
    domains: domains.map((domain) => ({
      ...domain,
      CustomDomainConfig: domain.CustomDomainConfig ?? { CertificateArn: undefined },
    })),
  };
}

function schemaShown(sent: readonly SchemaAttributeType[]): SchemaAttributeType[] {
  const named = sent.filter(({ Name = '' }) => isStandardAttribute(Name));
  const custom = sent.filter(({ Name = '' }) => !isStandardAttribute(Name));
  return [
    { Name: 'sub', AttributeDataType: 'String', Required: true, Mutable: false },
    { Name: 'email_verified', AttributeDataType: 'Boolean', Required: false, Mutable: true },
    ...standardAttributes.map(
      ({ value }): SchemaAttributeType => named.find(({ Name }) => Name === value) ?? { Name: value, Required: false },
    ),
    ...custom.map((entry) => ({
      ...entry,
      Name: `${entry.DeveloperOnlyAttribute ? 'dev:' : ''}custom:${entry.Name}`,
      Required: false,
    })),
  ];
}

/** Order does not count in choices; what does not apply has Cognito's default. */
function comparable(
  settings: Readonly<Record<string, Setting>>,
  values: Readonly<Record<string, unknown>>,
  applies: (id: string) => boolean,
): Record<string, unknown> {
  const entries = Object.entries(settings).map(([id, setting]) => {
    const value = applies(id) ? values[id] : cognitoDefault(setting);
    return [id, setting.kind === 'choices' ? [...(value as string[])].sort() : value];
  });
  return Object.fromEntries(entries);
}

function comparablePool(values: PoolValues) {
  const customAttributes = values.customAttributes.map((attribute) =>
    attribute.type === 'String' || attribute.type === 'Number' ? attribute : { ...attribute, min: null, max: null },
  );
  return comparable(poolSettings, { ...values, customAttributes }, (id) =>
    poolSettingApplies(id as keyof PoolValues, values),
  );
}

function comparableClient(values: ClientValues) {
  return comparable(clientSettings, values, (id) => clientSettingApplies(id as keyof ClientValues, values));
}

describe('reading back', () => {
  it('finds every pool as it was made', () => {
    fc.assert(
      fc.property(pools, (values) => {
        const back = decodePool(described(encodePool(values)));
        expect(comparablePool(back)).toEqual(comparablePool(values));
      }),
      { numRuns: 400 },
    );
  });

  it('makes the same requests again', () => {
    fc.assert(
      fc.property(pools, (values) => {
        const once = encodePool(values);
        const again = encodePool(decodePool(described(once)));
        expect(encodePool(decodePool(described(again)))).toEqual(again);
        expect(again.pool.PoolName).toBe(once.pool.PoolName);
        expect(again.domains).toEqual(once.domains);
      }),
    );
  });

  it('finds every app client as it was made', () => {
    fc.assert(
      fc.property(clients, (values) => {
        const { GenerateSecret, ...input } = encodeClient(values, pool);
        const back = decodeClient({ ...input, ClientId: 'x', ...(GenerateSecret ? { ClientSecret: 'hidden' } : {}) });
        expect(comparableClient(back)).toEqual(comparableClient(values));
        expect(JSON.stringify(back)).not.toContain('hidden');
      }),
      { numRuns: 400 },
    );
  });
});

describe('requests', () => {
  it('never hold both kinds of sign-in names, both SMS services, MFA at creation or a factor under OFF', () => {
    fc.assert(
      fc.property(pools, (values) => {
        const { pool: input, mfa } = encodePool(values);
        expect(input.AliasAttributes && input.UsernameAttributes).toBeUndefined();
        expect(input.SmsConfiguration?.SnsCallerArn && input.SmsConfiguration?.EumsSms).toBeUndefined();
        expect(input.MfaConfiguration).toBeUndefined();
        if (input.EmailConfiguration?.EmailSendingAccount === 'COGNITO_DEFAULT') {
          expect(input.EmailConfiguration.SourceArn).toBeUndefined();
        }
        if (mfa?.MfaConfiguration === 'OFF') {
          const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration } = mfa;
          expect([SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration]).toEqual(
            Array(3).fill(undefined),
          );
        }
      }),
    );
  });

  it('hold no empty text, no empty list but the two that mean "none", and nothing undefined', () => {
    const meaningful = ['AutoVerifiedAttributes', 'AttributesRequireVerificationBeforeUpdate'];
    const empties = (value: unknown, at: string): string[] => {
      if (value === undefined || value === '') return [at];
      if (typeof value !== 'object' || value === null) return [];
      if (Array.isArray(value) && value.length === 0) return meaningful.some((name) => at.endsWith(name)) ? [] : [at];
      // The value of a tag may be empty.
      return Object.entries(value).flatMap(([key, inner]) =>
        at.endsWith('UserPoolTags') ? [] : empties(inner, `${at}.${key}`),
      );
    };
    fc.assert(
      fc.property(pools, clients, (values, client) => {
        const { pool: input, mfa, domains } = encodePool(values);
        expect([input, ...(mfa ? [mfa] : []), ...domains].flatMap((each) => empties(each, ''))).toEqual([]);
        expect(empties(encodeClient(client, values), '')).toEqual([]);
      }),
    );
  });
});

describe('the values these properties stand on', () => {
  it('differ from the defaults in most settings, and each setting takes several values', () => {
    const sample = fc.sample(pools, { numRuns: 200, seed: 1 });
    const same = sample.filter((values) => JSON.stringify(values) === JSON.stringify(pool)).length;
    expect(same).toBeLessThan(10);
    const stuck = Object.keys(poolSettings).filter(
      (id) => new Set(sample.map((values) => JSON.stringify(values[id as keyof PoolValues]))).size < 2,
    );
    expect(stuck).toEqual(oneOption);
  });
});

const oneOption = ['inboundFederationVersion', 'customEmailSenderVersion', 'customSmsSenderVersion'];
