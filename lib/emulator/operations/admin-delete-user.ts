import type { AdminDeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { deleteUser, getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Deletes a user; a second time UserNotFoundException [doc]. */
export function adminDeleteUser(input: Wire<AdminDeleteUserRequest>, context: Context) {
  deleteUser(context, getUser(context, getPool(context, input.UserPoolId), input.Username));
  return {};
}
