import type { AdminConfirmSignUpRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { postConfirmation } from '../triggers/sign-up-triggers.ts';
import { getUser, putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Confirms without a code; no attribute becomes verified by it [sdk]. */
export function adminConfirmSignUp(input: Wire<AdminConfirmSignUpRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const user = getUser(context, pool, input.Username);
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
  }
  user.status = 'CONFIRMED';
  putUser(context, user);
  postConfirmation(context, pool, user, 'ConfirmSignUp');
  return {};
}
