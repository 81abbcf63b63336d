import type { AdminDisableUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { revokeAllSignIns } from '../auth/refresh-tokens.ts';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getUser, putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Keeps a user out and revokes the tokens; repeats without error [sdk]. */
export function adminDisableUser(input: Wire<AdminDisableUserRequest>, context: Context) {
  const user = getUser(context, getPool(context, input.UserPoolId), input.Username);
  user.enabled = false;
  putUser(context, user);
  revokeAllSignIns(context, user);
  return {};
}
