import type { ValuesOf } from './kinds';
import { assuranceSettings } from './pool/assurance';
import { attributeSettings } from './pool/attributes';
import { deviceSettings } from './pool/devices';
import { domainSettings } from './pool/domain';
import { messageSettings } from './pool/messages';
import { mfaSettings } from './pool/mfa';
import { nameSettings } from './pool/name';
import { passkeySettings } from './pool/passkeys';
import { policySettings } from './pool/policies';
import { senderSettings } from './pool/sender';
import { signInSettings } from './pool/sign-in';
import { smsSettings } from './pool/sms';
import { tagSettings } from './pool/tags';
import { triggerSettings } from './pool/triggers';

/** Every setting of a user pool with its MFA configuration and its domain, by id. */
export const poolSettings = {
  ...nameSettings,
  ...signInSettings,
  ...attributeSettings,
  ...policySettings,
  ...mfaSettings,
  ...passkeySettings,
  ...smsSettings,
  ...assuranceSettings,
  ...senderSettings,
  ...messageSettings,
  ...tagSettings,
  ...deviceSettings,
  ...triggerSettings,
  ...domainSettings,
};

export type PoolSettings = typeof poolSettings;
export type PoolSettingId = keyof PoolSettings;
export type PoolValues = ValuesOf<PoolSettings>;
