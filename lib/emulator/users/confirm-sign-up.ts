import type { ClientAccess } from '../auth/client-access.ts';
import type { Context } from '../context.ts';
import { notAuthorized } from '../errors.ts';
import { postConfirmation } from '../triggers/sign-up-triggers.ts';
import { syncAliases } from './aliases.ts';
import { countCall } from './attempts.ts';
import { takeCode } from './codes.ts';
import { signUpContact } from './sign-up-code.ts';
import { putUser, type User } from './user-store.ts';

/** A code proves the contact it went to and confirms the user. Somebody else's verified alias is refused, or taken with `force`. */
export function confirmUser(
  context: Context,
  { pool, client }: Pick<ClientAccess, 'pool' | 'client'>,
  user: User,
  code: string,
  force: boolean | undefined,
) {
  countCall(context, user, 'ConfirmSignUp');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
  }
  takeCode(context, user, 'sign-up', code);
  const contact = signUpContact(pool, user);
  if (contact) user.attributes.set(`${contact}_verified`, 'true');
  user.status = 'CONFIRMED';
  putUser(context, user);
  syncAliases(context, pool, user, force);
  postConfirmation(context, pool, user, 'ConfirmSignUp', client.id);
}
