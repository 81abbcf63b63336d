import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { sameInEachRun } from '../outside.ts';
import type { Pool } from '../pool-store.ts';
import { looksLikeEmail, looksLikePhone } from './attribute-schema.ts';

export type NewName = {
  username: string;
  sub: string;
  /** The address that was sent as the name, in pools with UsernameAttributes. */
  attributes: { Name: string; Value: string }[];
};

/**
 * The name of a user to be made. In a pool with UsernameAttributes the text sent is an address, and the name a UUID equal to sub
 * [doc CLI, measured MOTO-V]; with AliasAttributes it stays as sent but must not look like an alias [DG23].
 *
 * @throws IPE [texts MOTO, unsure]
 */
export function chooseName(context: Pick<Context, 'memory'>, pool: Pool, sent: string): NewName {
  // Functions are told of it before the user is there.
  const sub = sameInEachRun(context, 'sub', makeSub);
  const kinds = pool.doc.UsernameAttributes ?? [];
  if (kinds.length === 0) {
    refuseAliasForm(pool, sent);
    return { username: sent, sub, attributes: [] };
  }
  const [byEmail, byPhone] = [kinds.includes('email'), kinds.includes('phone_number')];
  if (byEmail && looksLikeEmail(sent)) return { username: sub, sub, attributes: [{ Name: 'email', Value: sent }] };
  if (byPhone && looksLikePhone(sent))
    return { username: sub, sub, attributes: [{ Name: 'phone_number', Value: sent }] };
  if (byEmail && byPhone) throw invalidParameter('Username should be either an email or a phone number.');
  throw invalidParameter(byEmail ? 'Username should be an email.' : 'Username should be a phone number.');
}

function refuseAliasForm(pool: Pool, name: string) {
  const aliases = pool.doc.AliasAttributes ?? [];
  const refusal = (form: string, alias: string) =>
    invalidParameter(`Username cannot be of ${form} format, since user pool is configured for ${alias} alias.`);
  if (aliases.includes('email') && looksLikeEmail(name)) throw refusal('email', 'email');
  if (aliases.includes('phone_number') && looksLikePhone(name)) throw refusal('phone number', 'phone number');
}

/** A UUID whose third group starts with 70, as Cognito's do [floci fixture, corpus]. */
function makeSub(): string {
  const uuid = randomUUID();
  return `${uuid.slice(0, 14)}70${uuid.slice(16)}`;
}
