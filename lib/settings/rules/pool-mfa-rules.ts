import { hasSms, passwordlessFactors, usesMfa, usesPasskeys } from '@/lib/settings/rules/pool-facts';
import type { PoolRule } from '@/lib/settings/rules/rule';

/** Second factors, as SetUserPoolMfaConfig checks them (facts 4.1). */
export const mfaRules: readonly PoolRule[] = [
  {
    id: 'mfa-off',
    level: 'warning',
    settings: ['mfa'],
    check: (pool) =>
      pool.mfa === 'OFF' &&
      'A stolen password is enough to sign in. Make MFA optional at least, with an authenticator app: it costs nothing.',
  },
  {
    id: 'mfa-without-factor',
    level: 'error',
    settings: ['mfaMethods', 'mfa'],
    check: (pool) =>
      pool.mfaMethods.length === 0 &&
      'MFA needs a second factor, and passkeys do not count. Choose at least one, for example the authenticator app.',
  },
  {
    id: 'sms-mfa-needs-sms-role',
    level: 'error',
    settings: ['mfaMethods', 'smsRoleArn', 'eumsRoleArn'],
    check: (pool) =>
      usesMfa(pool, 'SMS') && !hasSms(pool) && 'SMS codes need an SMS role. Enter it below, or leave SMS out.',
  },
  {
    id: 'email-mfa-needs-ses',
    level: 'error',
    settings: ['mfaMethods', 'emailSender'],
    check: (pool) =>
      usesMfa(pool, 'EMAIL') &&
      pool.emailSender === 'COGNITO_DEFAULT' &&
      'E-mail codes as a second factor need Amazon SES. Choose it under Messages, or leave e-mail out.',
  },
  {
    id: 'email-mfa-needs-essentials',
    level: 'error',
    settings: ['mfaMethods', 'tier'],
    check: (pool) =>
      usesMfa(pool, 'EMAIL') &&
      pool.tier === 'LITE' &&
      'E-mail as a second factor needs the Essentials plan. Choose Essentials or Plus, or leave e-mail out.',
  },
  {
    id: 'required-mfa-and-one-time-codes',
    level: 'error',
    settings: ['firstFactors', 'mfa'],
    check: (pool) =>
      pool.mfa === 'ON' &&
      passwordlessFactors(pool).some((factor) => factor !== 'WEB_AUTHN') &&
      'Where MFA is required, Cognito allows no one-time codes as the first factor. Make MFA optional, or leave the codes out.',
  },
  {
    id: 'required-mfa-and-single-factor-passkeys',
    level: 'error',
    settings: ['passkeyFactor', 'mfa'],
    check: (pool) =>
      pool.mfa === 'ON' &&
      usesPasskeys(pool) &&
      pool.passkeyFactor === 'SINGLE_FACTOR' &&
      'Where MFA is required, passkeys must count as both factors. Choose “Both factors at once”, or make MFA optional.',
  },
  {
    id: 'remembered-devices-without-mfa',
    level: 'warning',
    settings: ['deviceChallenge', 'mfa'],
    check: (pool) =>
      pool.deviceChallenge &&
      pool.mfa === 'OFF' &&
      'There is no MFA that a remembered device could skip. Turn MFA on, or leave this off.',
  },
];
