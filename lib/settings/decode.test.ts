import { describe, expect, it } from 'vitest';
import { decodeClient, decodePool } from '@/lib/settings/decode';

describe('what a pool does not say', () => {
  it('has Cognito’s default, not Pooldeck’s', () => {
    expect(decodePool({ pool: { Name: 'old' } })).toMatchObject({
      name: 'old',
      deletionProtection: false,
      caseSensitive: true,
      requiredAttributes: [],
      autoVerified: [],
      recovery: 'emailThenPhone',
      mfa: 'OFF',
      domainKind: 'none',
      passwordMinLength: 8,
    });
    expect(decodeClient({ ClientName: 'old' })).toMatchObject({
      preventUserExistenceErrors: false,
      generateSecret: false,
      authFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      readAttributes: null,
      oauthScopes: [],
    });
  });
});

describe('a described pool', () => {
  it('takes MFA from the pool where the MFA configuration is not at hand', () => {
    expect(decodePool({ pool: { MfaConfiguration: 'OPTIONAL' } })).toMatchObject({ mfa: 'OPTIONAL', mfaMethods: [] });
    const mfa = {
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: {},
      SoftwareTokenMfaConfiguration: { Enabled: false },
    } as const;
    expect(decodePool({ pool: {}, mfa })).toMatchObject({ mfa: 'ON', mfaMethods: ['SMS'] });
  });

  it('tells a prefix from a domain of one’s own, and keeps both', () => {
    const prefix = { Domain: 'notes', CustomDomainConfig: { CertificateArn: undefined }, ManagedLoginVersion: 2 };
    const own = { Domain: 'auth.example.com', CustomDomainConfig: { CertificateArn: 'arn' } };
    expect(decodePool({ pool: {}, domains: [prefix] })).toMatchObject({
      domainKind: 'prefix',
      domainName: '',
      managedLoginVersion: '2',
    });
    expect(decodePool({ pool: {}, domains: [prefix, own] })).toMatchObject({
      domainKind: 'both',
      domainPrefix: 'notes',
      domainName: 'auth.example.com',
      managedLoginVersion: '1',
    });
    expect(decodePool({ pool: {}, domains: [own] })).toMatchObject({
      domainKind: 'custom',
      domainPrefix: '',
      domainName: 'auth.example.com',
    });
    // DescribeUserPoolDomain of an unknown domain answers an empty description (facts 8).
    expect(decodePool({ pool: {}, domains: [{}] }).domainKind).toBe('none');
  });

  it('leaves out the SMS Region that Cognito filled in itself', () => {
    const sms = (SnsRegion: string) =>
      decodePool({ pool: { Id: 'eu-west-1_AAAAAAAAA', SmsConfiguration: { SnsRegion } } }).smsRegion;
    expect([sms('eu-west-1'), sms('us-east-1')]).toEqual(['', 'us-east-1']);
    const EumsSms = { CallerArn: 'arn', Region: 'eu-west-1' };
    const eums = decodePool({ pool: { Id: 'eu-west-1_AAAAAAAAA', SmsConfiguration: { EumsSms } } });
    expect(eums).toMatchObject({ smsService: 'EUMS', eumsRoleArn: 'arn', eumsRegion: '' });
  });

  it('reads a legacy recovery, any order of priorities, and an empty setting', () => {
    const recovery = (
      ...RecoveryMechanisms: { Name: 'verified_email' | 'verified_phone_number'; Priority: number }[]
    ) => decodePool({ pool: { AccountRecoverySetting: { RecoveryMechanisms } } }).recovery;
    expect(recovery({ Name: 'verified_email', Priority: 2 }, { Name: 'verified_phone_number', Priority: 1 })).toBe(
      'phoneThenEmail',
    );
    expect(recovery({ Name: 'verified_phone_number', Priority: 1 })).toBe('phone');
    expect(recovery()).toBe('emailThenPhone');
  });
});

describe('a described app client', () => {
  it('reads numbers without units as Cognito means them', () => {
    expect(decodeClient({ AccessTokenValidity: 2, RefreshTokenValidity: 5, TokenValidityUnits: {} })).toMatchObject({
      accessTokenValidity: { value: 2, unit: 'hours' },
      idTokenValidity: { value: 60, unit: 'minutes' },
      refreshTokenValidity: { value: 5, unit: 'days' },
    });
  });

  it('reads old flow names in today’s words, and ignores those it does not know', () => {
    expect(decodeClient({ ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'USER_PASSWORD_AUTH'] }).authFlows).toEqual([
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
    ]);
    const future = JSON.parse('["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_USER_AUTH"]');
    expect(decodeClient({ ExplicitAuthFlows: future }).authFlows).toEqual(['ALLOW_USER_AUTH']);
  });

  it('says that there is a secret, never which', () => {
    expect(decodeClient({ ClientSecret: 'hunter2' })).toMatchObject({ generateSecret: true });
    expect(JSON.stringify(decodeClient({ ClientSecret: 'hunter2' }))).not.toContain('hunter2');
  });
});
