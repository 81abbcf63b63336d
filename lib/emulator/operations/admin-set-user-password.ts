import type { AdminSetUserPasswordRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { forgetFailures } from '../users/attempts.ts';
import { checkPolicy, setPassword } from '../users/password.ts';
import { getUser, putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Permanent → CONFIRMED, also for federated users; else (the default) FORCE_CHANGE_PASSWORD [sdk]. */
export function adminSetUserPassword(input: Wire<AdminSetUserPasswordRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const user = getUser(context, pool, input.Username);
  const permanent = input.Permanent ?? false;
  checkPolicy(pool, input.Password, 'password');
  setPassword(context, pool, user, input.Password, !permanent);
  user.status = permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
  putUser(context, user);
  forgetFailures(context, user);
  return {};
}
