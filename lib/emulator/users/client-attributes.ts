import { notAuthorized } from '../errors.ts';
import type { Client } from '../pool-store.ts';

/** Set by Cognito when a code comes back, by nobody else but an administrator [measured PF]. */
const flags = new Set(['email_verified', 'phone_number_verified']);

/** True when a client's tokens and calls may show the attribute; without ReadAttributes all but developer-only ones. */
export function isReadable({ doc }: Client, name: string): boolean {
  if (name === 'sub') return true;
  if (name.startsWith('dev:')) return false;
  return doc.ReadAttributes?.length ? doc.ReadAttributes.includes(name) : true;
}

/** Refuses attributes that a user may not write through this client [logs]. Admin* calls are not bound by it [DG23]. */
export function checkWritable({ doc }: Client, names: string[]) {
  const allowed = doc.WriteAttributes?.length ? new Set(doc.WriteAttributes) : undefined;
  const refused = names.some(
    (name) => flags.has(name) || name.startsWith('dev:') || (allowed && name !== 'sub' && !allowed.has(name)),
  );
  if (refused) throw notAuthorized('A client attempted to write unauthorized attribute');
}
