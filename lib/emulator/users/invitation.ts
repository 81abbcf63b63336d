import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { type Contact, sendMessage } from '../outbox/send-message.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from './user-store.ts';

/**
 * Where an invitation goes: the media asked for, SMS when none is [sdk]. A user with neither address nor number can be made all the same
 * ("you can create a user without specifying any attributes other than Username" [sdk]); nothing is sent then.
 *
 * @throws IPE when an address for a medium is missing [measured GH cognito-backup-restore#25]
 */
export function chooseInvitation(
  pool: Pool,
  attributes: Map<string, string>,
  desired: string[] | undefined,
): Contact[] {
  const unreachable = !attributes.get('email') && !attributes.get('phone_number');
  if (!desired?.length && unreachable) return [];
  return [...new Set(desired?.length ? desired : ['SMS'])].map((medium) => {
    if (medium === 'EMAIL') {
      if (!attributes.get('email')) throw invalidParameter('No email provided but desired delivery medium was Email');
      return 'email';
    }
    if (!attributes.get('phone_number')) {
      throw invalidParameter('No phone number provided but desired delivery medium was SMS');
    }
    if (!pool.doc.SmsConfiguration) {
      throw invalidParameter('User pool does not have SMS configuration to send messages.');
    }
    return 'phone_number';
  });
}

/** Sends the temporary password. The name in the message is the one to sign in with: the address, where that is the username. */
export function sendInvitation(context: Context, pool: Pool, user: User, password: string, contacts: Contact[]) {
  const names = pool.doc.UsernameAttributes ?? [];
  for (const contact of contacts) {
    const shown = names.includes(contact) ? contact : names.find((name) => user.attributes.get(name));
    const username = (shown && user.attributes.get(shown)) ?? user.username;
    sendMessage(context, pool, user, { purpose: 'invitation', contact, values: { username, code: password } });
  }
}
