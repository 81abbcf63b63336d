import type { AdminResetUserPasswordRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { checkResettable, sendRecoveryCode } from '../users/recovery.ts';
import { getUser, putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** CONFIRMED → RESET_REQUIRED: the old password is dead, a code valid for an hour goes out; repeatable [sdk]. */
export function adminResetUserPassword(input: Wire<AdminResetUserPasswordRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const user = getUser(context, pool, input.Username);
  if (!user.enabled) throw notAuthorized('User is disabled');
  checkResettable(user);
  if (user.status === 'UNCONFIRMED') throw notAuthorized('User password cannot be reset in the current state.');
  sendRecoveryCode(context, pool, user);
  user.status = 'RESET_REQUIRED';
  putUser(context, user);
  return {};
}
