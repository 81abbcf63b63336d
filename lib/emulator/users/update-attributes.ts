import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { type Contact, sendMessage } from '../outbox/send-message.ts';
import type { Pool } from '../pool-store.ts';
import { syncAliases } from './aliases.ts';
import { checkUpdate, type SentAttribute } from './attribute-schema.ts';
import { type CodePurpose, issueCode } from './codes.ts';
import { putUser, type User } from './user-store.ts';

const contacts: Contact[] = ['email', 'phone_number'];

/**
 * Merges attributes into a user: an empty value deletes; a new address loses its verified flag unless the flag is sent too [sdk, DG23].
 * Where the pool wants addresses verified before they change, a new one waits for its code and the old one stays; the flag sent as
 * `true` applies it at once [sdk].
 *
 * @returns where codes went
 */
export function updateAttributes(
  context: Context,
  pool: Pool,
  user: User,
  sent: SentAttribute[],
  clientId?: string,
): CodeDeliveryDetailsType[] {
  for (const attribute of sent) checkUpdate(pool, attribute);
  const values = new Map(sent.map(({ Name, Value = '' }) => [Name, Value]));
  const waiting = contacts.filter((contact) => mustWait(pool, user, contact, values));
  const changed = contacts.filter(
    (contact) => values.has(contact) && values.get(contact) !== user.attributes.get(contact),
  );
  for (const contact of waiting) {
    const rest = (user.extra.pending ?? []).filter(([name]) => name !== contact);
    user.extra.pending = [...rest, [contact, values.get(contact) ?? '']];
    values.delete(contact);
  }
  for (const [name, value] of values) setOrDelete(user, name, value);
  for (const contact of changed) {
    if (waiting.includes(contact) || values.has(`${contact}_verified`)) continue;
    setOrDelete(user, `${contact}_verified`, values.get(contact) ? 'false' : '');
    user.extra.pending = user.extra.pending?.filter(([name]) => name !== contact);
  }
  putUser(context, user);
  syncAliases(context, pool, user);
  const verified = changed.filter((contact) => values.get(contact) && wantsCode(pool, user, contact));
  return [...waiting, ...verified].map((contact) => sendAttributeCode(context, pool, user, contact, clientId));
}

/** Sends a code for the value that waits, else for the present one. */
export function sendAttributeCode(
  context: Context,
  pool: Pool,
  user: User,
  contact: Contact,
  clientId?: string,
): CodeDeliveryDetailsType {
  const purpose: CodePurpose = contact;
  const code = issueCode(context, user, purpose);
  const to = user.extra.pending?.find(([name]) => name === contact)?.[1];
  const values = { username: user.username, code };
  return sendMessage(context, pool, user, { purpose: 'attribute', contact, values, to, clientId });
}

function setOrDelete(user: User, name: string, value: string) {
  if (value === '') user.attributes.delete(name);
  else user.attributes.set(name, value);
}

function mustWait(pool: Pool, user: User, contact: Contact, values: Map<string, string>): boolean {
  const value = values.get(contact);
  if (!value || value === user.attributes.get(contact)) return false;
  const required = pool.doc.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  return required.includes(contact) && values.get(`${contact}_verified`) !== 'true';
}

/** A new address is verified by itself when the pool does so and nobody vouched for it. */
function wantsCode(pool: Pool, user: User, contact: Contact): boolean {
  return (
    (pool.doc.AutoVerifiedAttributes ?? []).includes(contact) && user.attributes.get(`${contact}_verified`) !== 'true'
  );
}
