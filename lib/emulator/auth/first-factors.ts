import type { Context } from '../context.ts';
import { maySignInByPasskey } from '../passkeys/pool-passkeys.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import { userMethods } from './mfa-choice.ts';

/** What the choice-based flow offers. */
export type FirstFactor = 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

/**
 * What a user can begin a sign-in with. A code alone is not offered to someone with a second factor, nor where the pool requires one: there
 * a code would be the only proof [sdk, "only PASSWORD and WEB_AUTHN" under MFA]. For nobody, who is not to be told from
 * somebody: all that the pool allows, but no passkey, which a user without one is not offered either.
 */
export function firstFactors(context: Context, pool: Pool, user: User | undefined): FirstFactor[] {
  const allowed: string[] = pool.doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const isRequired = pool.doc.MfaConfiguration === 'ON';
  const byCode = (name: string, attribute: string) =>
    allowed.includes(name) && !isRequired && (!user || mayUseCode(pool, user, attribute));
  return [
    ...(!user || user.password ? (['PASSWORD', 'PASSWORD_SRP'] as const) : []),
    ...(byCode('EMAIL_OTP', 'email') ? (['EMAIL_OTP'] as const) : []),
    ...(byCode('SMS_OTP', 'phone_number') ? (['SMS_OTP'] as const) : []),
    ...(user && maySignInByPasskey(context, pool, user) ? (['WEB_AUTHN'] as const) : []),
  ];
}

function mayUseCode(pool: Pool, user: User, attribute: string): boolean {
  const hasSecond = pool.doc.MfaConfiguration === 'OPTIONAL' && userMethods(pool, user).length > 0;
  return user.status === 'CONFIRMED' && !hasSecond && Boolean(user.attributes.get(attribute));
}
