import type { Context } from '../context.ts';
import { CognitoFault, notAuthorized, userNotFound } from '../errors.ts';
import type { Client } from '../pool-store.ts';
import { preAuthentication } from '../triggers/sign-in-triggers.ts';
import { migrateUser } from '../triggers/user-migration.ts';
import { checkLock, forgetFailures, noteFailure } from '../users/attempts.ts';
import { checkTemporaryAge, isPassword } from '../users/password.ts';
import { findUser, type User } from '../users/user-store.ts';
import type { AuthStep } from './auth-step.ts';
import type { ClientAccess } from './client-access.ts';
import { hidesUsers } from './hides-users.ts';
import { askNewPassword } from './new-password.ts';
import { secondStep } from './second-step.ts';

/** Begins a sign-in with a password: a user whom the pool does not know yet may be fetched, and a function may refuse the sign-in. */
export function beginByPassword(context: Context, access: ClientAccess, name: string, password: string): AuthStep {
  migrateUser(context, access, name, password);
  preAuthentication(context, access, name);
  return passwordStep(context, access, name, password);
}

/** Signs in with a password that was sent as it is (USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH). */
export function passwordStep(context: Context, access: ClientAccess, name: string, password: string): AuthStep {
  const user = findUser(context, access.pool, name);
  if (!user) throw unknownUser(access.client);
  admit(context, access.client, user);
  if (!isPassword(user, password)) throw wrongPassword(context, user);
  return afterPassword(context, access, user);
}

/**
 * What keeps a user out before the password is looked at: a lock-out, a reset by an administrator (the old password is dead) and, where
 * the client does not hide who exists, being disabled.
 */
export function admit(context: Context, client: Client, user: User) {
  checkLock(context, user);
  if (!user.enabled && !hidesUsers(client)) throw notAuthorized('User is disabled.');
  if (user.status === 'RESET_REQUIRED') {
    throw new CognitoFault('PasswordResetRequiredException', 'Password reset required for the user');
  }
}

/** The right password was given: go on by the user's state [sdk, status machine]. */
export function afterPassword(context: Context, access: ClientAccess, user: User): AuthStep {
  checkKnown(context, access, user);
  if (user.status === 'FORCE_CHANGE_PASSWORD') return askNewPassword(context, access, user);
  return secondStep(context, access, user);
}

/** Someone who proved the password: whether that is enough to go on. The failures before are forgotten. */
export function checkKnown(context: Context, { pool }: ClientAccess, user: User) {
  if (!user.enabled) throw notAuthorized('User is disabled.');
  checkConfirmed(user);
  checkTemporaryAge(context, pool, user);
  forgetFailures(context, user);
}

export function checkConfirmed(user: User) {
  if (user.status === 'UNCONFIRMED') throw new CognitoFault('UserNotConfirmedException', 'User is not confirmed.');
}

/** Counts the failure, which is why the fault is kept, and says no more than that it failed [measured GH]. */
export function wrongPassword(context: Context, user: User | undefined): CognitoFault {
  if (user) noteFailure(context, user);
  return new CognitoFault('NotAuthorizedException', incorrect, { keep: true });
}

/** [measured GH] */
export const incorrect = 'Incorrect username or password.';

const unknownUser = (client: Client) => (hidesUsers(client) ? notAuthorized(incorrect) : userNotFound());
