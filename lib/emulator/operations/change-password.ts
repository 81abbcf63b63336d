import type { ChangePasswordRequest } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';
import { countCall } from '../users/attempts.ts';
import { checkPolicy, isPassword, setPassword } from '../users/password.ts';
import { putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Replaces the password of who is signed in; 5 tries an hour [Q26]. A user without one needs no previous password [sdk]. */
export function changePassword(input: Wire<ChangePasswordRequest>, context: Context) {
  const { user, pool } = openAccessToken(context, input.AccessToken);
  countCall(context, user, 'ChangePassword');
  if (user.password && !isPassword(user, input.PreviousPassword ?? '')) {
    throw new CognitoFault('NotAuthorizedException', 'Incorrect username or password.', { keep: true });
  }
  checkPolicy(pool, input.ProposedPassword, 'proposedPassword');
  setPassword(context, pool, user, input.ProposedPassword, false);
  putUser(context, user);
  return {};
}
