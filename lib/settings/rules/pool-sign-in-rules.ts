import { hasSms, passwordlessFactors } from '@/lib/settings/rules/pool-facts';
import type { PoolRule } from '@/lib/settings/rules/rule';

const contactNames = { email: 'E-mail address', phone_number: 'Phone number' } as const;

/** User names and first factors (facts 2.3, 4.2). */
export const signInRules: readonly PoolRule[] = [
  {
    id: 'case-sensitive-names',
    level: 'warning',
    settings: ['caseSensitive'],
    check: (pool) =>
      pool.caseSensitive &&
      'Ana and ana become two people, with e-mail addresses, too. This can never be changed: leave it off unless old user names force you.',
  },
  {
    id: 'alias-not-verified',
    level: 'warning',
    settings: ['aliases', 'autoVerified'],
    check: (pool) =>
      pool.aliases
        .filter((alias) => alias !== 'preferred_username')
        .filter((alias) => !pool.autoVerified.includes(alias))
        .map((alias) => ({
          message: `${contactNames[alias]} works at sign-in only once it is verified. Choose it under “Verify automatically”.`,
        })),
  },
  {
    id: 'preferred-username-required',
    level: 'error',
    settings: ['aliases', 'requiredAttributes'],
    check: (pool) =>
      pool.aliases.includes('preferred_username') &&
      pool.requiredAttributes.includes('preferred_username') &&
      'Preferred user name cannot be a required attribute and a way to sign in. Take it out of one of the two.',
  },
  {
    id: 'password-factor-missing',
    level: 'error',
    settings: ['firstFactors'],
    check: (pool) =>
      !pool.firstFactors.includes('PASSWORD') &&
      'Cognito does not let a pool go without passwords. Choose Password beside the other ways.',
  },
  {
    id: 'sms-code-needs-sms-role',
    level: 'error',
    settings: ['firstFactors', 'smsRoleArn', 'eumsRoleArn'],
    check: (pool) =>
      pool.firstFactors.includes('SMS_OTP') &&
      !hasSms(pool) &&
      'One-time codes by SMS need an SMS role. Enter it under “MFA and verification”, or leave SMS out.',
  },
  {
    id: 'passwordless-needs-essentials',
    level: 'error',
    settings: ['firstFactors', 'tier'],
    check: (pool) =>
      pool.tier === 'LITE' &&
      passwordlessFactors(pool).length > 0 &&
      'The Lite plan signs in with passwords only. Choose Essentials or Plus, or leave only Password.',
  },
  {
    id: 'passkeys-without-domain',
    level: 'warning',
    settings: ['passkeyRelyingParty', 'domainKind'],
    check: (pool) =>
      pool.passkeyRelyingParty === '' &&
      pool.domainKind === 'none' &&
      'Passkeys belong to a domain, and this pool has none. Enter the domain of your app, or give the pool a domain.',
  },
  {
    id: 'passkeys-follow-domain',
    level: 'warning',
    settings: ['passkeyRelyingParty', 'domainKind'],
    check: (pool) =>
      pool.passkeyRelyingParty === '' &&
      pool.domainKind === 'prefix' &&
      'A domain of your own, added later, would break all passkeys registered until then. Enter the domain they shall belong to now.',
  },
];
