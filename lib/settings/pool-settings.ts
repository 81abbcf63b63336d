import type { ValuesOf } from '@/lib/settings/kinds';
import { assuranceSettings } from '@/lib/settings/pool/assurance';
import { attributeSettings } from '@/lib/settings/pool/attributes';
import { deviceSettings } from '@/lib/settings/pool/devices';
import { domainSettings } from '@/lib/settings/pool/domain';
import { messageSettings } from '@/lib/settings/pool/messages';
import { mfaSettings } from '@/lib/settings/pool/mfa';
import { nameSettings } from '@/lib/settings/pool/name';
import { passkeySettings } from '@/lib/settings/pool/passkeys';
import { policySettings } from '@/lib/settings/pool/policies';
import { senderSettings } from '@/lib/settings/pool/sender';
import { signInSettings } from '@/lib/settings/pool/sign-in';
import { smsSettings } from '@/lib/settings/pool/sms';
import { tagSettings } from '@/lib/settings/pool/tags';
import { triggerSettings } from '@/lib/settings/pool/triggers';

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
