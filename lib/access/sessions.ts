import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { env } from '@/lib/config/env';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import { roles } from '@/lib/permissions';
import type { Actor, Grant } from './actor';
import { hashToken, newToken } from './token';

const minute = 60_000;

/** Where a request comes from, in words. */
export interface RequestOrigin {
  /** The network address. */
  origin: string;
  /** The browser: "Firefox on Windows". */
  browser: string;
}

/** Milliseconds. */
function limits(): { idle: number; whole: number } {
  const { POOLDECK_SESSION_IDLE_MINUTES, POOLDECK_SESSION_HOURS } = env();
  return { idle: POOLDECK_SESSION_IDLE_MINUTES * minute, whole: POOLDECK_SESSION_HOURS * 60 * minute };
}

/** Signs an account in and answers the token for its browser: the only time it can be had. */
export async function startSession(accountId: string, at: RequestOrigin, now = Date.now()): Promise<string> {
  const db = await database();
  const token = newToken();
  await db.deleteFrom('sessions').where('ends_at', '<=', now).execute();
  await db
    .insertInto('sessions')
    .values({
      id: randomUUID(),
      account_id: accountId,
      token_hash: hashToken(token),
      created_at: now,
      last_seen_at: now,
      ends_at: now + limits().whole,
      proved_at: now,
      ...at,
    })
    .execute();
  return token;
}

export const isRole = (text: string): text is Grant['role'] => roles.some((role) => role === text);

/** Session, account and grants in one look: a row for each grant. A disabled account, or one without grants, has none. */
function rowsOf(db: Kysely<Database>, token: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .innerJoin('grants', 'grants.account_id', 'accounts.id')
    .select(['sessions.id as session', 'last_seen_at', 'ends_at', 'sessions.created_at as begun', 'proved_at'])
    .select(['accounts.id as account', 'accounts.name as name', 'accounts.email as email'])
    .select(['grants.role as role', 'grants.connection as connection', 'grants.pool as pool'])
    .where('sessions.token_hash', '=', hashToken(token))
    .where('accounts.disabled', '=', 0)
    .execute();
}

/**
 * Whoever the token signs in, as they are at this moment: what was changed on another machine a moment ago counts. Using
 * it keeps it from going idle; that is written down once a minute.
 */
export async function findSession(token: string, now = Date.now()): Promise<Actor | undefined> {
  const db = await database();
  const rows = await rowsOf(db, token);
  const [row] = rows;
  if (!row) return undefined;
  const { idle, whole } = limits();
  // A limit that was lowered since holds for sessions that are older.
  if (now >= Math.min(row.ends_at, row.begun + whole) || now - row.last_seen_at >= idle) {
    await db.deleteFrom('sessions').where('id', '=', row.session).execute();
    return undefined;
  }
  if (now - row.last_seen_at >= minute)
    await db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', row.session).execute();
  const grants = rows.flatMap(({ role, connection, pool }) => (isRole(role) ? [{ role, connection, pool }] : []));
  const role = highest(grants);
  if (!role) return undefined;
  const { account: id, name, email, session: sessionId, proved_at: provedAt } = row;
  return { id, name, email, role, grants, sessionId, provedAt };
}

function highest(grants: readonly Grant[]): Grant['role'] | undefined {
  return roles.findLast((role) => grants.some((grant) => grant.role === role));
}

/**
 * Gives the session a new token, after its person has gained or changed a way to prove who they are. The old one is
 * worth nothing from then on.
 * @throws PooldeckError `signedOut` when the session was ended meanwhile
 */
export async function renewSession(actor: Actor): Promise<string> {
  const db = await database();
  const token = newToken();
  const changed = await db
    .updateTable('sessions')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', actor.sessionId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new PooldeckError('signedOut');
  return token;
}

/** Ends the session behind a token, if there is one. */
export async function endSession(token: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute();
}

/** Ends a session, if it is still there. */
export async function endSessionById(id: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('sessions').where('id', '=', id).execute();
}

/** Ends all sessions of an account, or all but one. */
export async function endSessionsOf(db: Kysely<Database>, accountId: string, except?: string): Promise<void> {
  let ended = db.deleteFrom('sessions').where('account_id', '=', accountId);
  if (except !== undefined) ended = ended.where('id', '!=', except);
  await ended.execute();
}
