import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { findUserBySeq, type User } from '../users/user-store.ts';
import { hashText } from './secret-text.ts';

/** What a code was given for. */
export type CodeGrant = {
  redirectUri: string;
  scopes: string[];
  nonce?: string;
  /** S256, the only method there is. */
  codeChallenge?: string;
  resource?: string;
  /** Epoch seconds. */
  authTime: number;
  factors: number;
};

type Row = { client_id: string; user_seq: number; doc: string; expires: number; used: number | null };

/** Five minutes [facts §8]. */
const lifetime = 5 * 60_000;

/** Makes a code, a UUID as Cognito's, and forgets those whose time is over. */
export function makeCode({ db, now }: Context, clientId: string, user: User, grant: CodeGrant): string {
  const code = randomUUID();
  sql(db, 'DELETE FROM authorization_codes WHERE expires <= ?').run(now());
  sql(db, 'INSERT INTO authorization_codes (code_hash, client_id, user_seq, doc, expires) VALUES (?, ?, ?, ?, ?)').run(
    hashText(code),
    clientId,
    user.seq,
    JSON.stringify(grant),
    now() + lifetime,
  );
  return code;
}

/** Whom and what a code of this client stands for, when it is neither used nor too old. It is used from now on. */
export function takeCode(
  { db, now }: Context,
  clientId: string,
  code: string,
): (CodeGrant & { user: User }) | undefined {
  const row = sql<Row>(db, 'SELECT * FROM authorization_codes WHERE code_hash = ?').get(hashText(code));
  if (!row || row.client_id !== clientId || row.used !== null || row.expires <= now()) return undefined;
  sql(db, 'UPDATE authorization_codes SET used = ? WHERE code_hash = ?').run(now(), hashText(code));
  const user = findUserBySeq(db, row.user_seq);
  return user && { ...(JSON.parse(row.doc) as CodeGrant), user };
}
