import 'server-only';
import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { serverSecret } from '@/lib/config/server-secret';
import type { ThrottleRow } from '@/lib/db/access-schema';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import { networkOf } from './client-address';

const second = 1_000;
/** After so long without a failure everything is forgiven. */
const memory = 60 * 60 * second;
/** No delay grows beyond this: it slows guessing to twelve tries an hour, and locks nobody out for ever. */
const longest = 5 * 60 * second;
/** Failures without delay. A network may be a whole company. */
const free = { account: 5, network: 20 };

type Counter = { id: string; free: number };

/** Milliseconds to wait after that many failures: none, then 2 seconds, doubling. */
export function delayAfter(failures: number, without: number): number {
  return failures <= without ? 0 : Math.min(longest, second * 2 ** (failures - without));
}

/** Names nobody: the table would otherwise list who has tried to sign in from where. */
function counter(kind: keyof typeof free, what: string): Counter {
  const id = createHmac('sha256', serverSecret('throttle')).update(`${kind}:${what}`).digest('hex');
  return { id, free: free[kind] };
}

async function read(db: Kysely<Database>, { id }: Counter): Promise<ThrottleRow> {
  const row = await db.selectFrom('throttles').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? { id, failures: 0, last_at: 0, open_at: 0 };
}

/** Counts an attempt as failed before it is made: a hundred at once must not all find the door open. */
async function reserve(db: Kysely<Database>, each: Counter, now: number): Promise<boolean> {
  const row = await read(db, each);
  if (row.open_at > now) return false;
  const failures = now - row.last_at < memory ? row.failures + 1 : 1;
  const delay = delayAfter(failures, each.free);
  // No delay is no moment at all: the clock of another replica, or of an attempt that began earlier, is behind this one.
  const next = { failures, last_at: now, open_at: delay && now + delay };
  const made = await db
    .insertInto('throttles')
    .values({ id: each.id, ...next })
    .onConflict((conflict) =>
      // Whoever read the same row and was quicker has changed it: this one looks again.
      conflict
        .column('id')
        .doUpdateSet(next)
        .where('throttles.failures', '=', row.failures)
        .where('throttles.last_at', '=', row.last_at)
        .where('throttles.open_at', '=', row.open_at),
    )
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n || reserve(db, each, now);
}

async function giveBack(db: Kysely<Database>, { id }: Counter): Promise<void> {
  await db
    .updateTable('throttles')
    .set((update) => ({ failures: update('failures', '-', 1), open_at: 0 }))
    .where('id', '=', id)
    .where('failures', '>', 0)
    .execute();
}

/** An attempt that may be made. */
export interface Attempt {
  /** It was right: nothing of it counts, and the account's earlier failures are forgiven. */
  succeeded(): Promise<void>;
  /** It was neither right nor wrong yet. */
  undecided(): Promise<void>;
}

/** Who tries: the account by its address or, from a browser that has been in it before, that browser. */
export interface Attempter {
  email: string;
  knownBrowser?: string | undefined;
  origin: string;
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

function refuse(openAt: number, now: number): never {
  const retryAfter = Math.max(1, Math.ceil((openAt - now) / second));
  const words = retryAfter < 60 ? counted(retryAfter, 'second') : counted(Math.ceil(retryAfter / 60), 'minute');
  throw new PooldeckError('tooManyAttempts', `The next attempt can be made in ${words}.`, { retryAfter });
}

/**
 * Asks to try a password. Known in the database, so that it holds for every replica.
 * @throws PooldeckError `tooManyAttempts` with the seconds to wait; such an attempt is not looked at and does not count
 */
export async function admitAttempt({ email, knownBrowser, origin }: Attempter, now = Date.now()): Promise<Attempt> {
  const db = await database();
  const account = counter('account', knownBrowser ?? email);
  const counters = [account, ...(origin === '' ? [] : [counter('network', networkOf(origin))])];
  for (const each of counters) {
    const { open_at } = await read(db, each);
    if (open_at > now) refuse(open_at, now);
  }
  const reserved: Counter[] = [];
  for (const each of counters) {
    if (await reserve(db, each, now)) reserved.push(each);
    else {
      const { open_at } = await read(db, each);
      for (const other of reserved) await giveBack(db, other);
      refuse(open_at, now);
    }
  }
  await db
    .deleteFrom('throttles')
    .where('last_at', '<', now - memory)
    .execute();
  return {
    async succeeded() {
      await db.deleteFrom('throttles').where('id', '=', account.id).execute();
      for (const each of counters) await giveBack(db, each);
    },
    async undecided() {
      for (const each of counters) await giveBack(db, each);
    },
  };
}
