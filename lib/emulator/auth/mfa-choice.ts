import type { Pool } from '../pool-store.ts';
import type { MfaMethod, User } from '../users/user-store.ts';
import type { ClientAccess } from './client-access.ts';

/** MFA methods that the pool has switched on. */
export function poolMethods({ doc }: Pool): MfaMethod[] {
  const { softwareToken, sms, email } = doc.mfaFactors;
  return [
    ...(softwareToken?.Enabled ? (['SOFTWARE_TOKEN_MFA'] as const) : []),
    ...(sms && doc.SmsConfiguration ? (['SMS_MFA'] as const) : []),
    ...(email ? (['EMAIL_OTP'] as const) : []),
  ];
}

/**
 * The methods a user can be asked for. Where MFA is optional, those that were switched on for the user; where it is required and none
 * was, everything that would work: a verified authenticator, the phone number, the address [DG23].
 */
export function userMethods(pool: Pool, user: User): MfaMethod[] {
  const possible = poolMethods(pool).filter((method) => canUse(user, method));
  const chosen = possible.filter((method) => user.extra.mfa?.includes(method));
  if (pool.doc.MfaConfiguration === 'OPTIONAL' || chosen.length > 0) return chosen;
  return possible;
}

/** True when the user has what the method needs. */
export function canUse(user: User, method: MfaMethod): boolean {
  switch (method) {
    case 'SOFTWARE_TOKEN_MFA':
      return user.extra.totpSecret !== undefined;
    case 'SMS_MFA':
      return Boolean(user.attributes.get('phone_number'));
    case 'EMAIL_OTP':
      return Boolean(user.attributes.get('email'));
    default:
      throw method satisfies never;
  }
}

/**
 * What a user who has nothing yet can set up while signing in. A phone number is asked for by the pages ("If the app owner hasn't already
 * collected your phone number, Amazon Cognito requests your phone number" [doc DG23]); by the API only an administrator gives one [sdk].
 */
export function methodsToSetUp({ pool, end }: ClientAccess): MfaMethod[] {
  return poolMethods(pool).filter((method) => method !== 'SMS_MFA' || end !== undefined);
}
