import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import type { User } from '../users/user-store.ts';

/** What ListWebAuthnCredentials tells beside id, domain and date. */
type PasskeyDoc = { name: string; attachment?: string; transports: string[] };

export type Passkey = {
  seq: number;
  credentialId: string;
  rpId: string;
  publicKey: Buffer;
  counter: number;
  doc: PasskeyDoc;
  /** Epoch milliseconds. */
  created: number;
};

type Row = Pick<Passkey, 'seq' | 'counter' | 'created'> & {
  credential_id: string;
  rp_id: string;
  public_key: Buffer;
  doc: string;
};

const fromRow = ({ credential_id, rp_id, public_key, doc, seq, counter, created }: Row): Passkey => ({
  seq,
  credentialId: credential_id,
  rpId: rp_id,
  publicKey: public_key,
  counter,
  doc: JSON.parse(doc),
  created,
});

/** A user's passkeys after `seq`, oldest first. */
export function listPasskeys({ db }: Context, user: User, after = 0, count = -1): Passkey[] {
  const text = 'SELECT * FROM passkeys WHERE user_seq = ? AND seq > ? ORDER BY seq LIMIT ?';
  return sql<Row>(db, text).all(user.seq, after, count).map(fromRow);
}

export function findPasskey({ db }: Context, user: User, credentialId: string): Passkey | undefined {
  const text = 'SELECT * FROM passkeys WHERE user_seq = ? AND credential_id = ?';
  const row = sql<Row>(db, text).get(user.seq, credentialId);
  return row && fromRow(row);
}

export function insertPasskey({ db, now }: Context, user: User, passkey: Omit<Passkey, 'seq' | 'created'>) {
  const { credentialId, rpId, publicKey, counter, doc } = passkey;
  const text = `INSERT INTO passkeys (user_seq, credential_id, rp_id, public_key, counter, doc, created)
    VALUES (?, ?, ?, ?, ?, ?, ?)`;
  sql(db, text).run(user.seq, credentialId, rpId, publicKey, counter, JSON.stringify(doc), now());
}

export function putCounter({ db }: Context, { seq }: Passkey, counter: number) {
  sql(db, 'UPDATE passkeys SET counter = ? WHERE seq = ?').run(counter, seq);
}

/** True when there was one. */
export function deletePasskey({ db }: Context, user: User, credentialId: string): boolean {
  const text = 'DELETE FROM passkeys WHERE user_seq = ? AND credential_id = ?';
  return sql(db, text).run(user.seq, credentialId).changes > 0;
}
