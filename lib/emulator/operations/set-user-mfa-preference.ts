import type { SetUserMFAPreferenceRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { noDelivery, setMfaPreference } from '../users/mfa-preference.ts';
import type { Wire } from '../wire.ts';

/** Lets users choose their MFA methods. */
export function setUserMfaPreference(input: Wire<SetUserMFAPreferenceRequest>, context: Context) {
  const { user, pool } = openAccessToken(context, input.AccessToken);
  setMfaPreference(context, pool, user, input, (method) =>
    method === 'SOFTWARE_TOKEN_MFA'
      ? invalidParameter('User has not verified software token mfa') // [MOTO, unsure]
      : noDelivery(method),
  );
  return {};
}
