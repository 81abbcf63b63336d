import { createHash, randomBytes } from 'node:crypto';
import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { notAuthorized } from '../errors.ts';
import { findUserBySeq, type User } from '../users/user-store.ts';
import type { ClientAccess } from './client-access.ts';

/** A half-finished sign-in. */
export type AuthSession<Doc> = {
  id: string;
  /** Undefined for a made-up user, shown to someone who must not learn that there is none. */
  user: User | undefined;
  doc: Doc;
};

type Row = {
  client_id: string;
  challenge: string;
  user_seq: number | null;
  doc: string;
  expires: number;
  used: number | null;
};

const minute = 60_000;
/** For so long an expired session is still told from a made-up one; then it is forgotten. */
const remembered = 60 * minute;

/** Under which a session is kept: its text is as good as a password, so only the hash is. */
export const sessionId = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The text of a challenge's Session: opaque, beginning like AWS's [sdk]. */
const newSessionText = () => `AYABe${randomBytes(540).toString('base64url')}`;

/** Keeps a half-finished sign-in for the client's AuthSessionValidity minutes. Returns the text that stands for it. */
export function startSession(
  context: Context,
  { pool, client }: ClientAccess,
  challenge: ChallengeNameType,
  user: User | undefined,
  doc: object = {},
  text: string = newSessionText(),
): string {
  const now = context.now();
  sql(context.db, 'DELETE FROM auth_sessions WHERE expires < ?').run(now - remembered);
  sql(
    context.db,
    `INSERT INTO auth_sessions (id, pool_id, client_id, user_seq, challenge, doc, created, expires)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    sessionId(text),
    pool.id,
    client.id,
    user?.seq ?? null,
    challenge,
    JSON.stringify(doc),
    now,
    now + (client.doc.AuthSessionValidity ?? 3) * minute,
  );
  return text;
}

/**
 * The sign-in that a Session stands for, when it belongs to this client and challenge and is neither used nor too old.
 *
 * @throws NAE `Invalid session for the user.` [measured GH cognito-passwordless-email-auth#17] or, after its time,
 * `Invalid session for the user, session is expired.` [measured logs]
 */
export function openSession<Doc>(
  context: Context,
  { client }: ClientAccess,
  challenge: ChallengeNameType,
  sessionText: string,
): AuthSession<Doc> {
  const id = sessionId(sessionText);
  const text = 'SELECT client_id, challenge, user_seq, doc, expires, used FROM auth_sessions WHERE id = ?';
  const row = sql<Row>(context.db, text).get(id);
  if (!row || row.used !== null || row.client_id !== client.id || row.challenge !== challenge) {
    throw notAuthorized('Invalid session for the user.');
  }
  if (row.expires <= context.now()) throw notAuthorized('Invalid session for the user, session is expired.');
  const user = row.user_seq === null ? undefined : findUserBySeq(context.db, row.user_seq);
  return { id, user, doc: JSON.parse(row.doc) };
}

/** A session is good for one answer. */
export function closeSession({ db, now }: Context, { id }: AuthSession<unknown>) {
  sql(db, 'UPDATE auth_sessions SET used = ? WHERE id = ?').run(now(), id);
}

/** Keeps what a session learned without using it up. */
export function putSession({ db }: Context, { id, doc }: AuthSession<object>) {
  sql(db, 'UPDATE auth_sessions SET doc = ? WHERE id = ?').run(JSON.stringify(doc), id);
}
