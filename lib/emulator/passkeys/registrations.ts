import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import type { User } from '../users/user-store.ts';

/** A registration that began and waits for the authenticator. */
type Registration = { challenge: string; userSeq: number; clientId: string };

type Row = { challenge: string; user_seq: number; client_id: string };

/** For so long an authenticator may take, in milliseconds; AWS's own number is not known. */
const lifetime = 5 * 60_000;

export function insertRegistration({ db, now }: Context, user: User, clientId: string, challenge: string) {
  sql(db, 'DELETE FROM passkey_registrations WHERE expires <= ?').run(now());
  const text = 'INSERT INTO passkey_registrations (challenge, user_seq, client_id, expires) VALUES (?, ?, ?, ?)';
  sql(db, text).run(challenge, user.seq, clientId, now() + lifetime);
}

/** The registration with that challenge, unless it took too long. */
export function findRegistration({ db, now }: Context, challenge: string): Registration | undefined {
  const text = 'SELECT challenge, user_seq, client_id FROM passkey_registrations WHERE challenge = ? AND expires > ?';
  const row = sql<Row>(db, text).get(challenge, now());
  return row && { challenge: row.challenge, userSeq: row.user_seq, clientId: row.client_id };
}

export function deleteRegistration({ db }: Context, challenge: string) {
  sql(db, 'DELETE FROM passkey_registrations WHERE challenge = ?').run(challenge);
}
