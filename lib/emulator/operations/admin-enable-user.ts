import type { AdminEnableUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getUser, putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Lets a user sign in again; repeats without error [sdk]. */
export function adminEnableUser(input: Wire<AdminEnableUserRequest>, context: Context) {
  const user = getUser(context, getPool(context, input.UserPoolId), input.Username);
  user.enabled = true;
  putUser(context, user);
  return {};
}
