import 'server-only';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Actor } from '@/lib/access/actor';
import type { Database } from '@/lib/db/schema';
import { inScope, seesEverything } from './audit-scope';
import type { AuditOutcome } from './events';

/** What is looked for; parts that are left out do not matter. */
export interface AuditFilter {
  connection?: string | undefined;
  pool?: string | undefined;
  /** Within the pool. */
  target?: { kind: string; id: string } | undefined;
  /** A person's id. */
  actor?: string | undefined;
  action?: string | undefined;
  /** `unknown` finds also what is still open. */
  outcome?: Exclude<AuditOutcome, 'pending'> | undefined;
  /** Begun at this time or later, and before that one; epoch milliseconds. */
  from?: number | undefined;
  to?: number | undefined;
}

type Rows = SelectQueryBuilder<Database, 'audit', object>;

/** One row for each act: its outcome, or its intent while it has none. */
function latestOf(db: Kysely<Database>): Rows {
  return db
    .selectFrom('audit')
    .where((where) =>
      where.or([
        where('audit.kind', '<>', 'intent'),
        where.not(
          where.exists(
            where
              .selectFrom('audit as outcome')
              .select('outcome.seq')
              .whereRef('outcome.begun', '=', 'audit.seq')
              .where('outcome.kind', '=', 'outcome'),
          ),
        ),
      ]),
    );
}

/** Clocks of several machines differ: so many rows around a moment may carry a time on its other side. */
const blur = 1_000;

/** The time of an act is that of the row in which it began; rows far from it are left out by their numbers. */
async function within(db: Kysely<Database>, rows: Rows, { from, to }: AuditFilter): Promise<Rows> {
  let query = rows;
  const times = db.selectFrom('audit').select('begun').limit(1);
  const begunAt = sql<number>`(select started.at from audit as started where started.seq = audit.begun)`;
  if (from !== undefined) {
    const first = await times.where('at', '>=', from).orderBy('at').executeTakeFirst();
    query = query
      .where('audit.begun', '>=', (first?.begun ?? Number.MAX_SAFE_INTEGER) - blur)
      .where(begunAt, '>=', from);
  }
  if (to !== undefined) {
    const last = await times.where('at', '<', to).orderBy('at', 'desc').executeTakeFirst();
    query = query.where('audit.begun', '<=', (last?.begun ?? 0) + blur).where(begunAt, '<', to);
  }
  return query;
}

/** The rows that match and that the reader may see, one for each act, without an order yet. */
export async function matchingRows(db: Kysely<Database>, reader: Actor, filter: AuditFilter): Promise<Rows> {
  const { connection, pool, target, actor, action, outcome } = filter;
  let rows = await within(db, latestOf(db), filter);
  if (!seesEverything(reader)) rows = rows.where(inScope(reader));
  if (connection) rows = rows.where('audit.connection', '=', connection);
  if (pool) rows = rows.where('audit.pool', '=', pool);
  if (target) rows = rows.where('audit.target_kind', '=', target.kind).where('audit.target', '=', target.id);
  if (actor !== undefined) rows = rows.where('audit.actor_id', '=', actor);
  if (action) rows = rows.where('audit.action', '=', action);
  if (outcome === 'unknown') rows = rows.where('audit.outcome', 'in', ['unknown', 'pending']);
  else if (outcome) rows = rows.where('audit.outcome', '=', outcome);
  return rows;
}
