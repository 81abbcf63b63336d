import type { ForgotPasswordRequest, ForgotPasswordResponse } from '@aws-sdk/client-cognito-identity-provider';
import { hidesUsers } from '../auth/hides-users.ts';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { migrateUser } from '../triggers/user-migration.ts';
import { countCall } from '../users/attempts.ts';
import { checkMayHide, madeUpDelivery, openOwnAccess } from '../users/own-access.ts';
import { checkResettable, checkSelfService, findRecoveryContact, sendRecoveryCode } from '../users/recovery.ts';
import type { Wire } from '../wire.ts';

/**
 * Sends a code for a new password; the status stays until it is used. A client that hides who exists is told the same for users who do
 * not exist, are disabled or have no verified contact [DG23].
 */
export function forgotPassword(input: Wire<ForgotPasswordRequest>, context: Context): ForgotPasswordResponse {
  const { user: known, ...access } = openOwnAccess(context, input);
  const { pool } = access;
  const user = known ?? migrateUser(context, access, input.Username);
  if (!user) {
    checkMayHide(access);
    checkSelfService(pool);
    return { CodeDeliveryDetails: madeUpDelivery(access, input.Username) };
  }
  countCall(context, user, 'ForgotPassword');
  const hidden = hidesUsers(access.client) && (!user.enabled || !findRecoveryContact(pool, user));
  if (hidden) return { CodeDeliveryDetails: madeUpDelivery(access, input.Username) };
  if (!user.enabled) throw notAuthorized('User is disabled.');
  checkResettable(user);
  return { CodeDeliveryDetails: sendRecoveryCode(context, pool, user, access.client.id) };
}
