import type { ConfirmForgotPasswordRequest } from '@aws-sdk/client-cognito-identity-provider';
import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { postConfirmation } from '../triggers/sign-up-triggers.ts';
import { countCall, forgetFailures } from '../users/attempts.ts';
import { takeCode, wrongCode } from '../users/codes.ts';
import { checkMayHide, openOwnAccess } from '../users/own-access.ts';
import { checkPolicy, setPassword } from '../users/password.ts';
import { putUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/** Sets the new password with the code: the user is CONFIRMED [doc]. A password that is refused leaves the code as it was. */
export function confirmForgotPassword(input: Wire<ConfirmForgotPasswordRequest>, context: Context) {
  const { user, ...access } = openOwnAccess(context, input);
  if (!user) {
    checkMayHide(access);
    throw wrongCode();
  }
  countCall(context, user, 'ConfirmForgotPassword');
  if (!user.enabled) throw hidesUsers(access.client) ? wrongCode() : notAuthorized('User is disabled.');
  takeCode(context, user, 'password', input.ConfirmationCode);
  checkPolicy(access.pool, input.Password, 'password');
  setPassword(context, access.pool, user, input.Password, false);
  user.status = 'CONFIRMED';
  putUser(context, user);
  forgetFailures(context, user);
  postConfirmation(context, access.pool, user, 'ConfirmForgotPassword', access.client.id);
  return {};
}
