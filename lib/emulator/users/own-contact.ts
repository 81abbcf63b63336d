import { invalidParameter } from '../errors.ts';
import type { Contact } from '../outbox/send-message.ts';
import type { User } from './user-store.ts';

/** The attribute as one that codes go to: only email and phone_number [measured GH floci#2018], with a value or one that waits. */
export function getContact(user: User, name: string): Contact {
  if (name !== 'email' && name !== 'phone_number') {
    throw invalidParameter(`Cannot verify the attribute ${name}, only email and phone_number.`);
  }
  if (!user.attributes.get(name) && !user.extra.pending?.some(([waiting]) => waiting === name)) {
    throw invalidParameter(`The user has no ${name}.`);
  }
  return name;
}
