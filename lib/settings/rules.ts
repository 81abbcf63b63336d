import type { ClientSettingId, ClientValues } from './client-settings';
import type { PoolSettingId, PoolValues } from './pool-settings';
import { clientConditions } from './rules/client-applies';
import { attributeAccessRules } from './rules/client-attribute-rules';
import { flowRules } from './rules/client-flow-rules';
import { oauthRules } from './rules/client-oauth-rules';
import { tokenRules } from './rules/client-token-rules';
import { urlRules } from './rules/client-url-rules';
import { poolConditions } from './rules/pool-applies';
import { assuranceRules } from './rules/pool-assurance-rules';
import { attributeRules } from './rules/pool-attribute-rules';
import { contactRules } from './rules/pool-contact-rules';
import { domainRules } from './rules/pool-domain-rules';
import { messageRules } from './rules/pool-message-rules';
import { mfaRules } from './rules/pool-mfa-rules';
import { nameRules } from './rules/pool-name-rules';
import { passwordRules } from './rules/pool-password-rules';
import { signInRules } from './rules/pool-sign-in-rules';
import { smsRules } from './rules/pool-sms-rules';
import { tagRules } from './rules/pool-tag-rules';
import { triggerRules } from './rules/pool-trigger-rules';
import type { ClientRule, PoolRule } from './rules/rule';

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
