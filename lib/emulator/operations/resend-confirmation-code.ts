import type {
  ResendConfirmationCodeRequest,
  ResendConfirmationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import { invalidParameter, notAuthorized } from '../errors.ts';
import { countCall } from '../users/attempts.ts';
import { checkMayHide, madeUpDelivery, openOwnAccess } from '../users/own-access.ts';
import { sendSignUpCode } from '../users/sign-up-code.ts';
import type { Wire } from '../wire.ts';

/**
 * Sends another code, and the old one is dead; 5 an hour [Q26]. A client that hides who exists is told the same for users who do not
 * exist or are disabled [doc]. Texts of the refusals [logs].
 */
export function resendConfirmationCode(
  input: Wire<ResendConfirmationCodeRequest>,
  context: Context,
): ResendConfirmationCodeResponse {
  const { user, ...access } = openOwnAccess(context, input);
  if (!user) {
    checkMayHide(access);
    return { CodeDeliveryDetails: madeUpDelivery(access, input.Username) };
  }
  countCall(context, user, 'ResendConfirmationCode');
  if (!user.enabled && hidesUsers(access.client))
    return { CodeDeliveryDetails: madeUpDelivery(access, input.Username) };
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
  const CodeDeliveryDetails = sendSignUpCode(context, access.pool, access.client, user);
  if (!CodeDeliveryDetails) throw invalidParameter('Cannot resend codes. Auto verification not turned on.');
  return { CodeDeliveryDetails };
}
