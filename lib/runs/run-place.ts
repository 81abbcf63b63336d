import 'server-only';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Actor } from '@/lib/access/actor';
import type { Database } from '@/lib/db/schema';
import { may } from '@/lib/permissions';
import { madeByRun } from './carry-out';
import type { Run } from './run';

/** Where a run acts: its connection, and the pool that it adds to or has made. Narrowed roles hang on it. */
export function placeOfRun(run: Pick<Run, 'connection' | 'poolId' | 'steps'>): { connection: string; pool?: string } {
  const pool = run.poolId ?? madeByRun(run).pool?.id;
  return { connection: run.connection, ...(pool && { pool }) };
}

/** The runs that somebody sees whose roles are narrowed: those of their connections, and those that add to their pools. */
export function runsInScope(actor: Actor) {
  return (where: ExpressionBuilder<Database, 'runs'>): ExpressionWrapper<Database, 'runs', SqlBool> =>
    where.or(
      actor.grants
        .filter(({ role }) => may(role, 'run.read'))
        .map(({ connection, pool }) =>
          where.and([
            ...(connection === '*' ? [] : [where('runs.connection', '=', connection)]),
            ...(pool === '*' ? [] : [where('runs.pool_id', '=', pool)]),
          ]),
        ),
    );
}
