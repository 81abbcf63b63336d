import type { AuthFactorType, GetUserAuthFactorsResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { usablePasskeys } from '../passkeys/pool-passkeys.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from './user-store.ts';
import { mfaMembers } from './user-view.ts';

/** What a user can begin a sign-in with: of the pool's first factors those that the user has the means for [sdk]. */
export function authFactors(context: Context, pool: Pool, user: User): GetUserAuthFactorsResponse {
  const allowed = pool.doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const has: Record<AuthFactorType, boolean> = {
    PASSWORD: user.password !== undefined,
    EMAIL_OTP: Boolean(user.attributes.get('email')),
    SMS_OTP: Boolean(user.attributes.get('phone_number')),
    // The SDK's type has it; Cognito takes it for no first factor.
    SOFTWARE_TOKEN: user.extra.totpSecret !== undefined,
    WEB_AUTHN: usablePasskeys(context, pool, user).length > 0,
  };
  return {
    Username: user.username,
    ...mfaMembers(user),
    ConfiguredUserAuthFactors: allowed.filter((factor) => has[factor]),
  };
}
