import 'server-only';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { type Actor, authorise } from './actor';
import { endSessionsOf } from './sessions';

/** A signed-in browser as its owner sees it. Times in epoch milliseconds. */
export interface SessionView {
  id: string;
  /** "Firefox on Windows" */
  browser: string;
  /** The network address it was begun from. */
  origin: string;
  createdAt: number;
  lastSeenAt: number;
  /** The one that asks. */
  current: boolean;
}

/** The actor's own sessions, the latest used first. */
export async function listOwnSessions(actor: Actor): Promise<SessionView[]> {
  authorise(actor, 'account.own');
  const db = await database();
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', actor.id)
    .where('ends_at', '>', Date.now())
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows.map(({ id, browser, origin, created_at, last_seen_at }) => ({
    ...{ id, browser, origin, createdAt: created_at, lastSeenAt: last_seen_at, current: id === actor.sessionId },
  }));
}

/** Ends one of the actor's own sessions. @throws PooldeckError `gone` when there is none of that id */
export async function endOwnSession(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'account.own');
  const db = await database();
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('account_id', '=', actor.id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new PooldeckError('gone', 'This session has ended already.');
}

/** Ends all of the actor's sessions but the one that asks. */
export async function endOtherSessions(actor: Actor): Promise<void> {
  authorise(actor, 'account.own');
  await endSessionsOf(await database(), actor.id, actor.sessionId);
}
