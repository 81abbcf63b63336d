import { sql } from '../database.ts';
import { findUserBySeq, type User } from '../users/user-store.ts';
import { hashText, newSecretText } from './secret-text.ts';
import { cookie, readCookie, type Visit } from './visit.ts';

/** Someone who is signed in with this browser. */
export type BrowserSession = { user: User; authTime: number; factors: number };

const name = 'cognito';
/** One hour from the sign-in, and no longer for being used [facts §8]. */
const seconds = 3600;

type Row = { user_seq: number; doc: string };

/** Who is signed in; undefined for nobody, or for someone who was disabled or deleted since. */
export function findBrowserSession(visit: Visit): BrowserSession | undefined {
  const { db, now } = visit.context;
  const text = 'SELECT user_seq, doc FROM browser_sessions WHERE id_hash = ? AND pool_id = ? AND expires > ?';
  const row = sql<Row>(db, text).get(hashText(readCookie(visit, name) ?? ''), visit.pool.id, now());
  const user = row && findUserBySeq(db, row.user_seq);
  return user?.enabled
    ? { user, ...(JSON.parse(row?.doc ?? '{}') as Pick<BrowserSession, 'authTime' | 'factors'>) }
    : undefined;
}

/** Signs a browser in; the former session of this browser ends. Returns the cookie to set. */
export function startBrowserSession(visit: Visit, { user, authTime, factors }: BrowserSession): string {
  const { db, now } = visit.context;
  forget(visit);
  const id = newSecretText();
  sql(db, 'INSERT INTO browser_sessions (id_hash, pool_id, user_seq, doc, expires) VALUES (?, ?, ?, ?, ?)').run(
    hashText(id),
    visit.pool.id,
    user.seq,
    JSON.stringify({ authTime, factors }),
    now() + seconds * 1000,
  );
  return cookie(visit, name, id, seconds);
}

/** Signs a browser out. Returns the cookie that takes the old one away. */
export function endBrowserSession(visit: Visit): string {
  forget(visit);
  return cookie(visit, name, '', 0);
}

function forget(visit: Visit) {
  const { db, now } = visit.context;
  const text = 'DELETE FROM browser_sessions WHERE id_hash = ? OR expires <= ?';
  sql(db, text).run(hashText(readCookie(visit, name) ?? ''), now());
}
