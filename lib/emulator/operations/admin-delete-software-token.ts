import type { AdminDeleteSoftwareTokenRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getUser, putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Takes the authenticator away [sdk]; for a user without one nothing happens (Cognito's answer is not known, facts §12.4). */
export function adminDeleteSoftwareToken(input: Wire<AdminDeleteSoftwareTokenRequest>, context: Context) {
  const user = getUser(context, getPool(context, input.UserPoolId), input.Username);
  const { totpSecret: _, totpPending: __, totpStep: ___, totpName: ____, ...rest } = user.extra;
  const mfa = rest.mfa?.filter((method) => method !== 'SOFTWARE_TOKEN_MFA');
  const preferredMfa = rest.preferredMfa === 'SOFTWARE_TOKEN_MFA' ? undefined : rest.preferredMfa;
  user.extra = { ...rest, mfa, preferredMfa };
  putUser(context, user);
  return {};
}
