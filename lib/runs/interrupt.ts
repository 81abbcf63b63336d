import 'server-only';
import type { ErrorView } from '@/lib/result';
import type { Engine } from './engine';
import type { Lease } from './lease';

/**
 * Marks a run as interrupted and its open step as unknown, as long as that lease is the last word on it. False when
 * another executor has taken it, or has finished it.
 */
export async function interruptRun(engine: Engine, { runId, token }: Lease, failure?: ErrorView): Promise<boolean> {
  const now = engine.now();
  return engine.db.transaction().execute(async (db) => {
    const marked = await db
      .updateTable('runs')
      .set({ state: 'interrupted', lease: '', lease_until: 0, updated_at: now })
      .where('id', '=', runId)
      .where('lease', '=', token)
      .where('state', '=', 'running')
      .executeTakeFirst();
    if (marked.numUpdatedRows !== 1n) return false;
    await db
      .updateTable('run_steps')
      .set({ state: 'unknown', finished_at: now, ...(failure && { failure: JSON.stringify(failure) }) })
      .where('run_id', '=', runId)
      .where('state', '=', 'running')
      .execute();
    return true;
  });
}
