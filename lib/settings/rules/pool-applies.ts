import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';
import {
  hasOwnDomain,
  hasOwnSender,
  hasPrefixDomain,
  hasSms,
  usesMfa,
  usesPasskeys,
} from '@/lib/settings/rules/pool-facts';

type Condition = (pool: PoolValues) => boolean;

const eums: Condition = (pool) => pool.smsService === 'EUMS' && pool.eumsRoleArn !== '';
const ownMail: Condition = (pool) => pool.emailSender === 'DEVELOPER';
const byCode: Condition = (pool) => pool.verificationMethod === 'CONFIRM_WITH_CODE';
const byLink: Condition = (pool) => pool.verificationMethod === 'CONFIRM_WITH_LINK';
const mailMfa: Condition = (pool) => usesMfa(pool, 'EMAIL');
/** What a plan lacks is hidden, unless it is set: then it must be seen to be put right. */
const named = (id: 'acrLevel1' | 'acrLevel2' | 'acrLevel3' | 'acrLevel4'): Condition => {
  return (pool) => pool.tier !== 'LITE' || pool[id] !== '';
};

/** When a setting means anything; those not named always do. What does not apply is neither shown nor sent. */
export const poolConditions: { readonly [Id in PoolSettingId]?: Condition } = {
  threatProtection: (pool) => pool.tier === 'PLUS' || pool.threatProtection !== 'OFF',
  threatProtectionCustomAuth: (pool) => pool.threatProtection !== 'OFF',
  encryptionKeyArn: (pool) => pool.encryptionKey === 'CUSTOMER_MANAGED_KEY',
  aliases: (pool) => pool.signInMode === 'username',
  mfaMethods: (pool) => pool.mfa !== 'OFF',
  passkeyRelyingParty: usesPasskeys,
  passkeyUserVerification: usesPasskeys,
  passkeyFactor: usesPasskeys,
  verifyBeforeUpdate: (pool) => pool.autoVerified.length > 0,
  smsRoleArn: (pool) => pool.smsService === 'SNS',
  smsExternalId: (pool) => pool.smsService === 'SNS' && pool.smsRoleArn !== '',
  smsRegion: (pool) => pool.smsService === 'SNS' && pool.smsRoleArn !== '',
  eumsRoleArn: (pool) => pool.smsService === 'EUMS',
  eumsExternalId: eums,
  eumsOrigination: eums,
  eumsConfigurationSet: eums,
  eumsIndiaEntity: eums,
  eumsIndiaTemplate: eums,
  eumsRegion: eums,
  acrLevel1: named('acrLevel1'),
  acrLevel2: named('acrLevel2'),
  acrLevel3: named('acrLevel3'),
  acrLevel4: named('acrLevel4'),
  emailSourceArn: ownMail,
  emailFrom: ownMail,
  emailConfigurationSet: ownMail,
  verificationEmailSubject: byCode,
  verificationEmailMessage: byCode,
  verificationLinkSubject: byLink,
  verificationLinkMessage: byLink,
  verificationSms: hasSms,
  inviteSms: hasSms,
  mfaSms: (pool) => hasSms(pool) && (usesMfa(pool, 'SMS') || pool.firstFactors.includes('SMS_OTP')),
  mfaEmailSubject: mailMfa,
  mfaEmailMessage: mailMfa,
  deviceChallenge: (pool) => pool.deviceRemembering !== 'NO',
  preTokenGenerationVersion: (pool) => pool.triggerPreTokenGeneration !== '',
  inboundFederationVersion: (pool) => pool.triggerInboundFederation !== '',
  customEmailSenderVersion: (pool) => pool.customEmailSender !== '',
  customSmsSenderVersion: (pool) => pool.customSmsSender !== '',
  kmsKeyId: hasOwnSender,
  domainPrefix: hasPrefixDomain,
  domainName: hasOwnDomain,
  domainCertificateArn: hasOwnDomain,
  domainSecurityPolicy: hasOwnDomain,
  managedLoginVersion: (pool) => pool.domainKind !== 'none',
};

/** What has to be set before the other means anything. */
const gates: { readonly [Id in PoolSettingId]?: PoolSettingId } = {
  threatProtection: 'tier',
  threatProtectionCustomAuth: 'threatProtection',
  encryptionKeyArn: 'encryptionKey',
  aliases: 'signInMode',
  mfaMethods: 'mfa',
  passkeyRelyingParty: 'firstFactors',
  passkeyUserVerification: 'firstFactors',
  passkeyFactor: 'firstFactors',
  verifyBeforeUpdate: 'autoVerified',
  smsRoleArn: 'smsService',
  smsExternalId: 'smsRoleArn',
  smsRegion: 'smsRoleArn',
  eumsRoleArn: 'smsService',
  eumsExternalId: 'eumsRoleArn',
  eumsOrigination: 'eumsRoleArn',
  eumsConfigurationSet: 'eumsRoleArn',
  eumsIndiaEntity: 'eumsRoleArn',
  eumsIndiaTemplate: 'eumsRoleArn',
  eumsRegion: 'eumsRoleArn',
  acrLevel1: 'tier',
  acrLevel2: 'tier',
  acrLevel3: 'tier',
  acrLevel4: 'tier',
  emailSourceArn: 'emailSender',
  emailFrom: 'emailSender',
  emailConfigurationSet: 'emailSender',
  verificationEmailSubject: 'verificationMethod',
  verificationEmailMessage: 'verificationMethod',
  verificationLinkSubject: 'verificationMethod',
  verificationLinkMessage: 'verificationMethod',
  verificationSms: 'smsService',
  inviteSms: 'smsService',
  mfaSms: 'mfaMethods',
  mfaEmailSubject: 'mfaMethods',
  mfaEmailMessage: 'mfaMethods',
  deviceChallenge: 'deviceRemembering',
  preTokenGenerationVersion: 'triggerPreTokenGeneration',
  inboundFederationVersion: 'triggerInboundFederation',
  customEmailSenderVersion: 'customEmailSender',
  customSmsSenderVersion: 'customSmsSender',
  kmsKeyId: 'customEmailSender',
  domainPrefix: 'domainKind',
  domainName: 'domainKind',
  domainCertificateArn: 'domainKind',
  domainSecurityPolicy: 'domainKind',
  managedLoginVersion: 'domainKind',
};

/** The setting itself where it is shown, or else the one that brings it up. */
export function shownPoolSetting(id: PoolSettingId, pool: PoolValues): PoolSettingId {
  const gate = gates[id];
  return gate && poolConditions[id]?.(pool) === false ? shownPoolSetting(gate, pool) : id;
}
