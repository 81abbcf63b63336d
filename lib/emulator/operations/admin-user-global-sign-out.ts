import type { AdminUserGlobalSignOutRequest } from '@aws-sdk/client-cognito-identity-provider';
import { revokeAllSignIns } from '../auth/refresh-tokens.ts';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Ends all sign-ins: refresh and access tokens, not id tokens already out [sdk]. */
export function adminUserGlobalSignOut(input: Wire<AdminUserGlobalSignOutRequest>, context: Context) {
  revokeAllSignIns(context, getUser(context, getPool(context, input.UserPoolId), input.Username));
  return {};
}
