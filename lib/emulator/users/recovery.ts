import type { Context } from '../context.ts';
import { invalidParameter, notAuthorized } from '../errors.ts';
import { type Contact, sendMessage } from '../outbox/send-message.ts';
import type { Pool } from '../pool-store.ts';
import { issueCode } from './codes.ts';
import type { User } from './user-store.ts';

/**
 * Sends a code for a new password to the first verified contact in the order of AccountRecoverySetting; a pool without mechanisms prefers
 * SMS, then e-mail, the legacy way [measured GH terraform#26223].
 *
 * @throws NAE for admin_only [MOTO, doc], IPE without a verified contact [measured GH amplify-js#1340]
 */
export function sendRecoveryCode(context: Context, pool: Pool, user: User, clientId?: string) {
  const contact = recoveryContact(pool, user);
  const values = { username: user.username, code: issueCode(context, user, 'password') };
  return sendMessage(context, pool, user, { purpose: 'password', contact, values, clientId });
}

/** Refuses where only an administrator may reset [MOTO, doc]: it is the pool that says so, to whoever asks. */
export function checkSelfService(pool: Pool) {
  if (recoveryOrder(pool).includes('admin_only')) throw notAuthorized('Contact administrator to reset password.');
}

/** The verified contact that a code for a new password goes to, or undefined. Throws where only an administrator may reset. */
export function findRecoveryContact(pool: Pool, user: User): Contact | undefined {
  checkSelfService(pool);
  const order = recoveryOrder(pool);
  const contacts = order.map((name): Contact => (name === 'verified_email' ? 'email' : 'phone_number'));
  return contacts.find((name) => user.attributes.get(name) && user.attributes.get(`${name}_verified`) === 'true');
}

function recoveryContact(pool: Pool, user: User): Contact {
  const found = findRecoveryContact(pool, user);
  if (found) return found;
  const text = 'Cannot reset password for the user as there is no registered/verified email or phone_number';
  throw invalidParameter(text);
}

/** Names of the mechanisms, the most important first. */
function recoveryOrder(pool: Pool): string[] {
  const mechanisms = [...(pool.doc.AccountRecoverySetting?.RecoveryMechanisms ?? [])];
  if (mechanisms.length === 0) return ['verified_phone_number', 'verified_email'];
  return mechanisms.sort((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0)).map(({ Name }) => Name ?? '');
}

/** A temporary password is replaced by an invitation, not by a reset [measured GH amplify-js#1340, frsechet#2]. */
export function checkResettable(user: User) {
  if (['FORCE_CHANGE_PASSWORD', 'EXTERNAL_PROVIDER'].includes(user.status)) {
    throw notAuthorized('User password cannot be reset in the current state.');
  }
}
