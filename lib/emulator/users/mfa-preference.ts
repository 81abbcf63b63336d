import { canUse } from '../auth/mfa-choice.ts';
import type { Context } from '../context.ts';
import { type CognitoFault, invalidParameter } from '../errors.ts';
import { countsAsTwo } from '../passkeys/pool-passkeys.ts';
import type { Pool } from '../pool-store.ts';
import { type MfaMethod, putUser, type User } from './user-store.ts';

type Setting = { Enabled?: boolean; PreferredMfa?: boolean };
export type MfaPreference = {
  SMSMfaSettings?: Setting;
  SoftwareTokenMfaSettings?: Setting;
  EmailMfaSettings?: Setting;
  WebAuthnMfaSettings?: { Enabled?: boolean };
};

/**
 * Switches a user's MFA methods on and off; what is not sent stays. One at most is preferred, and where the pool requires MFA one has to
 * stay on [sdk; the texts of these two are not known].
 *
 * @param lacking the refusal of a method that the user has not what it takes for
 */
export function setMfaPreference(
  context: Context,
  pool: Pool,
  user: User,
  sent: MfaPreference,
  lacking: (method: MfaMethod) => CognitoFault,
) {
  const settings: [MfaMethod, Setting | undefined][] = [
    ['SMS_MFA', sent.SMSMfaSettings],
    ['SOFTWARE_TOKEN_MFA', sent.SoftwareTokenMfaSettings],
    ['EMAIL_OTP', sent.EmailMfaSettings],
  ];
  const methods = new Set(user.extra.mfa);
  let preferred = user.extra.preferredMfa;
  if (settings.filter(([, setting]) => setting?.PreferredMfa).length > 1) {
    throw invalidParameter('Only one MFA method can be preferred.');
  }
  for (const [method, setting] of settings) {
    if (!setting) continue;
    if (setting.Enabled && !canUse(user, method)) throw lacking(method);
    if (setting.Enabled) methods.add(method);
    else methods.delete(method);
    if (preferred === method && !(setting.Enabled && setting.PreferredMfa)) preferred = undefined;
    if (setting.Enabled && setting.PreferredMfa) preferred = method;
  }
  if (pool.doc.MfaConfiguration === 'ON' && user.extra.mfa?.length && methods.size === 0) {
    throw invalidParameter('MFA is required in this user pool: one method has to stay enabled.');
  }
  user.extra.mfa = [...methods];
  user.extra.preferredMfa = preferred;
  if (sent.WebAuthnMfaSettings) setPasskeyMfa(pool, user, sent.WebAuthnMfaSettings.Enabled === true);
  putUser(context, user);
}

/** Only where the pool counts passkeys as two factors, and beside another method, lest the user be locked out [sdk; wordings unknown]. */
function setPasskeyMfa(pool: Pool, user: User, enabled: boolean) {
  if (enabled && !countsAsTwo(pool)) {
    throw invalidParameter('Passkey MFA needs the factor configuration MULTI_FACTOR_WITH_USER_VERIFICATION.');
  }
  if (enabled && !user.extra.mfa?.length) throw invalidParameter('Passkey MFA needs another MFA method beside it.');
  user.extra.passkeyMfa = enabled;
}

/** [seen in 10 repositories] */
export const noDelivery = (method: MfaMethod) =>
  invalidParameter(`User does not have delivery config set to turn on ${method}`);
