import type { ConfirmSignUpRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { expiredCode } from '../users/codes.ts';
import { confirmUser } from '../users/confirm-sign-up.ts';
import { checkMayHide, openOwnAccess } from '../users/own-access.ts';
import type { Wire } from '../wire.ts';

/** Confirms a sign-up with its code; 15 tries an hour [Q26]. */
export function confirmSignUp(input: Wire<ConfirmSignUpRequest>, context: Context) {
  const { user, ...access } = openOwnAccess(context, input);
  if (!user) {
    checkMayHide(access);
    throw expiredCode();
  }
  confirmUser(context, access, user, input.ConfirmationCode, input.ForceAliasCreation);
  return {};
}
