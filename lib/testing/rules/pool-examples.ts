import type { CustomAttribute } from '@/lib/settings/custom-attributes';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { deliveryExamples } from '@/lib/testing/rules/delivery-examples';
import { arnOf, elsewhere, ownDomain, type PoolExample, region, withSes, withSms } from '@/lib/testing/rules/example';

function custom(...attributes: Partial<CustomAttribute>[]): Pick<PoolValues, 'customAttributes'> {
  const plain: CustomAttribute = {
    name: 'x',
    type: 'String',
    min: null,
    max: null,
    mutable: true,
    developerOnly: false,
  };
  return { customAttributes: attributes.map((attribute) => ({ ...plain, ...attribute })) };
}
function numbered(count: number) {
  return custom(...Array.from({ length: count }, (_, index) => ({ name: `a${index}` })));
}

const acrExamples = Object.fromEntries(
  (['acrLevel1', 'acrLevel2', 'acrLevel3', 'acrLevel4'] as const).flatMap((id) => [
    [`${id}-needs-essentials`, { breaks: { [id]: 'urn:a', tier: 'LITE' }, passes: { [id]: 'urn:a' } }],
    [
      `${id}-not-unique`,
      {
        breaks: { [id]: id === 'acrLevel1' ? 'urn:cognito:loa:2' : 'urn:cognito:loa:1' },
        passes: { [id]: 'urn:example:own' },
      },
    ],
  ]),
);

export const poolExamples: Readonly<Record<string, PoolExample>> = {
  ...deliveryExamples,
  ...acrExamples,
  'deletion-protection-off': { breaks: { deletionProtection: false }, passes: { deletionProtection: true } },
  'threat-protection-needs-plus': {
    breaks: { threatProtection: 'AUDIT', tier: 'ESSENTIALS' },
    passes: { threatProtection: 'AUDIT', tier: 'PLUS' },
  },
  'encryption-key-missing': {
    breaks: { encryptionKey: 'CUSTOMER_MANAGED_KEY' },
    passes: { encryptionKey: 'CUSTOMER_MANAGED_KEY', encryptionKeyArn: arnOf.key },
  },
  'encryption-key-region': {
    breaks: { encryptionKey: 'CUSTOMER_MANAGED_KEY', encryptionKeyArn: arnOf.key, ...elsewhere },
    passes: { encryptionKey: 'CUSTOMER_MANAGED_KEY', encryptionKeyArn: arnOf.key, ...region },
  },
  'case-sensitive-names': { breaks: { caseSensitive: true }, passes: { caseSensitive: false } },
  'alias-not-verified': {
    breaks: { aliases: ['email', 'phone_number'], autoVerified: ['email'] },
    passes: { aliases: ['email', 'preferred_username'], autoVerified: ['email'] },
  },
  'preferred-username-required': {
    breaks: { aliases: ['preferred_username'], requiredAttributes: ['preferred_username'] },
    passes: { aliases: ['preferred_username'], requiredAttributes: ['email'] },
  },
  'password-factor-missing': {
    breaks: { firstFactors: ['WEB_AUTHN'] },
    passes: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
  },
  'sms-code-needs-sms-role': {
    breaks: { firstFactors: ['PASSWORD', 'SMS_OTP'] },
    passes: { firstFactors: ['PASSWORD', 'SMS_OTP'], ...withSms },
  },
  'passwordless-needs-essentials': {
    breaks: { firstFactors: ['PASSWORD', 'EMAIL_OTP'], tier: 'LITE' },
    passes: { firstFactors: ['PASSWORD'], tier: 'LITE' },
  },
  'passkeys-without-domain': {
    breaks: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
    passes: { firstFactors: ['PASSWORD', 'WEB_AUTHN'], passkeyRelyingParty: 'example.com' },
  },
  'passkeys-follow-domain': {
    breaks: { firstFactors: ['PASSWORD', 'WEB_AUTHN'], domainKind: 'prefix', domainPrefix: 'notes' },
    passes: { firstFactors: ['PASSWORD', 'WEB_AUTHN'], ...ownDomain },
  },
  'custom-attribute-twice': {
    breaks: custom({ name: 'plan' }, { name: 'plan' }),
    passes: custom({ name: 'plan' }, { name: 'Plan' }),
  },
  'custom-attribute-name-taken': { breaks: custom({ name: 'sub' }), passes: custom({ name: 'subject' }) },
  'custom-attribute-prefix': { breaks: custom({ name: 'custom:plan' }), passes: custom({ name: 'customplan' }) },
  'custom-attribute-limits-reversed': {
    breaks: custom({ min: 5, max: 4 }),
    passes: custom({ min: 5, max: 5 }, { type: 'Boolean', min: 5, max: 4 }),
  },
  'custom-attribute-length': {
    breaks: custom({ max: 2049 }),
    passes: custom({ min: 0, max: 2048 }, { type: 'Number', min: -5, max: 9999 }),
  },
  'too-many-schema-entries': { breaks: numbered(50), passes: numbered(49) },
  'short-passwords': { breaks: { passwordMinLength: 7 }, passes: { passwordMinLength: 8 } },
  'password-history-needs-essentials': {
    breaks: { passwordHistory: 3, tier: 'LITE' },
    passes: { passwordHistory: 3, tier: 'ESSENTIALS' },
  },
  'mfa-off': { breaks: { mfa: 'OFF' }, passes: { mfa: 'OPTIONAL', mfaMethods: ['TOTP'] } },
  'mfa-without-factor': { breaks: { mfa: 'ON', mfaMethods: [] }, passes: { mfa: 'ON', mfaMethods: ['TOTP'] } },
  'sms-mfa-needs-sms-role': {
    breaks: { mfa: 'OPTIONAL', mfaMethods: ['SMS', 'TOTP'] },
    passes: { mfa: 'OPTIONAL', mfaMethods: ['SMS', 'TOTP'], ...withSms },
  },
  'email-mfa-needs-ses': {
    breaks: { mfa: 'OPTIONAL', mfaMethods: ['EMAIL'] },
    passes: { mfa: 'OPTIONAL', mfaMethods: ['EMAIL'], ...withSes },
  },
  'email-mfa-needs-essentials': {
    breaks: { mfa: 'OPTIONAL', mfaMethods: ['EMAIL'], ...withSes, tier: 'LITE' },
    passes: { mfa: 'OPTIONAL', mfaMethods: ['EMAIL'], ...withSes, tier: 'PLUS' },
  },
  'required-mfa-and-one-time-codes': {
    breaks: { mfa: 'ON', mfaMethods: ['TOTP'], firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
    passes: { mfa: 'OPTIONAL', mfaMethods: ['TOTP'], firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
  },
  'required-mfa-and-single-factor-passkeys': {
    breaks: { mfa: 'ON', mfaMethods: ['TOTP'], firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
    passes: {
      mfa: 'ON',
      mfaMethods: ['TOTP'],
      firstFactors: ['PASSWORD', 'WEB_AUTHN'],
      passkeyFactor: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    },
  },
  'remembered-devices-without-mfa': {
    breaks: { deviceRemembering: 'ALWAYS', deviceChallenge: true },
    passes: { deviceRemembering: 'ALWAYS', deviceChallenge: true, mfa: 'OPTIONAL', mfaMethods: ['TOTP'] },
  },
};
