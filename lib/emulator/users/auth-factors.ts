import type { AuthFactorType, GetUserAuthFactorsResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../pool-store.ts';
import type { User } from './user-store.ts';
import { mfaMembers } from './user-view.ts';

/** What a user can begin a sign-in with: of the pool's first factors those that the user has the means for [sdk]. */
export function authFactors(pool: Pool, user: User): GetUserAuthFactorsResponse {
  const allowed = pool.doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const has: Record<AuthFactorType, boolean> = {
    PASSWORD: user.password !== undefined,
    EMAIL_OTP: Boolean(user.attributes.get('email')),
    SMS_OTP: Boolean(user.attributes.get('phone_number')),
    // The SDK's type has it; Cognito takes it for no first factor.
    SOFTWARE_TOKEN: user.extra.totpSecret !== undefined,
    // Passkeys are not built into this emulator.
    WEB_AUTHN: false,
  };
  return {
    Username: user.username,
    ...mfaMembers(user),
    ConfiguredUserAuthFactors: allowed.filter((factor) => has[factor]),
  };
}
