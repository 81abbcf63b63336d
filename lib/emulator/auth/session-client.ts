import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { notAuthorized } from '../errors.ts';
import { sessionId } from './auth-session.ts';

/** The client that a Session was made for; calls with nothing but a Session do not name it. */
export function clientOfSession({ db }: Context, session: string): string {
  const row = sql<{ client_id: string }>(db, 'SELECT client_id FROM auth_sessions WHERE id = ?').get(
    sessionId(session),
  );
  if (!row) throw notAuthorized('Invalid session for the user.');
  return row.client_id;
}
