import { randomInt } from 'node:crypto';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { CognitoFault } from '../errors.ts';
import type { User } from './user-store.ts';

export type CodePurpose = 'sign-up' | 'password' | 'email' | 'phone_number';

const hours = 60 * 60 * 1000;
/** How long a code lives, in milliseconds: sign-up and attributes 24 h, forgotten password 1 h [DG23]. */
const lifetimes: Record<CodePurpose, number> = {
  'sign-up': 24 * hours,
  password: hours,
  email: 24 * hours,
  phone_number: 24 * hours,
};

type Row = { seq: number; code: string; expires: number; used: number | null };

/** Six random digits. */
export const randomCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** Makes a code; an older one for the same purpose is dead from now on. */
export function issueCode(context: Context, user: User, purpose: CodePurpose): string {
  const code = randomCode();
  const now = context.now();
  sql(context.db, 'DELETE FROM codes WHERE user_seq = ? AND purpose = ?').run(user.seq, purpose);
  sql(
    context.db,
    'INSERT INTO codes (pool_id, user_seq, purpose, code, created, expires) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(user.poolId, user.seq, purpose, code, now, now + lifetimes[purpose]);
  return code;
}

/**
 * Takes a code that a person typed.
 *
 * @throws CodeMismatchException for a wrong one, ExpiredCodeException for one that is used, too old or was never asked for
 * [measured GH floci#2018]. Both are kept: the attempt counts.
 */
export function takeCode(context: Context, user: User, purpose: CodePurpose, code: string) {
  const text = 'SELECT seq, code, expires, used FROM codes WHERE user_seq = ? AND purpose = ?';
  const row = sql<Row>(context.db, text).get(user.seq, purpose);
  if (!row || row.used !== null || row.expires <= context.now()) throw expiredCode();
  if (row.code !== code) throw wrongCode();
  sql(context.db, 'UPDATE codes SET used = ? WHERE seq = ?').run(context.now(), row.seq);
}

export const wrongCode = () =>
  new CognitoFault('CodeMismatchException', 'Invalid verification code provided, please try again.', { keep: true });

export const expiredCode = () =>
  new CognitoFault('ExpiredCodeException', 'Invalid code provided, please request a code again.', { keep: true });
