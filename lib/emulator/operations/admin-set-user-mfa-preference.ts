import type { AdminSetUserMFAPreferenceRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { noDelivery, setMfaPreference } from '../users/mfa-preference.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Chooses a user's MFA methods. */
export function adminSetUserMfaPreference(input: Wire<AdminSetUserMFAPreferenceRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  setMfaPreference(context, pool, getUser(context, pool, input.Username), input, noDelivery);
  return {};
}
