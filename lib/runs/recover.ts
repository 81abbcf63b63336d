import 'server-only';
import { defaultEngine } from './default-engine';
import type { Engine } from './engine';
import { interruptRun } from './interrupt';
import { isHolderGone } from './lease';

/**
 * At the start of the server: runs whose executor died with the last process become `interrupted`, their open step
 * `unknown`. Nothing is called; the person is offered to resume. Gives the number of runs marked.
 */
export async function markInterruptedRuns(engine?: Engine): Promise<number> {
  return interruptAbandoned(engine ?? (await defaultEngine()), { atStart: true });
}

/**
 * The same for runs whose lease has run out. At the start of a process also for those that a dead process of this
 * machine holds: nobody should have to wait for the lease of someone who cannot come back.
 */
export async function interruptAbandoned(engine: Engine, { atStart = false } = {}): Promise<number> {
  const running = await engine.db
    .selectFrom('runs')
    .select(['id', 'lease', 'lease_until'])
    .where('state', '=', 'running')
    .execute();
  let marked = 0;
  for (const { id, lease, lease_until } of running) {
    const gone = Number(lease_until) < engine.now() || (atStart && isHolderGone(lease));
    if (gone && (await interruptRun(engine, { runId: id, token: lease }))) marked += 1;
  }
  return marked;
}
