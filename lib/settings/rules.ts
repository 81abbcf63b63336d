import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';
import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';
import { clientConditions } from '@/lib/settings/rules/client-applies';
import { attributeAccessRules } from '@/lib/settings/rules/client-attribute-rules';
import { flowRules } from '@/lib/settings/rules/client-flow-rules';
import { oauthRules } from '@/lib/settings/rules/client-oauth-rules';
import { tokenRules } from '@/lib/settings/rules/client-token-rules';
import { urlRules } from '@/lib/settings/rules/client-url-rules';
import { poolConditions } from '@/lib/settings/rules/pool-applies';
import { assuranceRules } from '@/lib/settings/rules/pool-assurance-rules';
import { attributeRules } from '@/lib/settings/rules/pool-attribute-rules';
import { contactRules } from '@/lib/settings/rules/pool-contact-rules';
import { domainRules } from '@/lib/settings/rules/pool-domain-rules';
import { messageRules } from '@/lib/settings/rules/pool-message-rules';
import { mfaRules } from '@/lib/settings/rules/pool-mfa-rules';
import { nameRules } from '@/lib/settings/rules/pool-name-rules';
import { passwordRules } from '@/lib/settings/rules/pool-password-rules';
import { signInRules } from '@/lib/settings/rules/pool-sign-in-rules';
import { smsRules } from '@/lib/settings/rules/pool-sms-rules';
import { tagRules } from '@/lib/settings/rules/pool-tag-rules';
import { triggerRules } from '@/lib/settings/rules/pool-trigger-rules';
import type { ClientRule, PoolRule } from '@/lib/settings/rules/rule';

/** All relations between the settings of a pool. */
export const poolRules: readonly PoolRule[] = [
  ...nameRules,
  ...signInRules,
  ...attributeRules,
  ...passwordRules,
  ...mfaRules,
  ...contactRules,
  ...smsRules,
  ...assuranceRules,
  ...messageRules,
  ...tagRules,
  ...triggerRules,
  ...domainRules,
];

/** All relations between the settings of an app client and those of its pool. */
export const clientRules: readonly ClientRule[] = [
  ...flowRules,
  ...tokenRules,
  ...oauthRules,
  ...urlRules,
  ...attributeAccessRules,
];

/** Whether a setting means anything beside these values. One source for: shown, reviewed, checked, sent, exported. */
export function poolSettingApplies(id: PoolSettingId, pool: PoolValues): boolean {
  return poolConditions[id]?.(pool) ?? true;
}

/** The same for an app client. `pool` is there for conditions to come. */
export function clientSettingApplies(id: ClientSettingId, client: ClientValues, _pool?: PoolValues): boolean {
  return clientConditions[id]?.(client) ?? true;
}
