import 'server-only';
import type { StepAnswer } from '@/lib/blueprint/made';
import type { JsonObject, PlanStep } from '@/lib/blueprint/plan-step';
import type { RunStepRow } from '@/lib/db/runs-schema';
import type { ErrorView } from '@/lib/result';
import type { Engine } from './engine';
import { type Lease, LeaseLost, newLease, renewLease } from './lease';
import type { NewRun } from './run';

/**
 * Writes a new run with all its steps, already held by the caller. Undefined when the submission key exists: then the
 * first submission is the run. One transaction, so that no half-written plan is ever carried out.
 */
export async function insertRun(
  engine: Engine,
  run: NewRun,
  actor: { id: string; name: string },
): Promise<Lease | undefined> {
  const lease = newLease(run.id);
  const now = engine.now();
  const { id, kind, title, connection, region } = run;
  const inserted = await engine.db.transaction().execute(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('runs')
      .values({
        ...{ id, kind, title, connection, region, draft_id: run.draftId ?? '', pool_id: run.poolId ?? '' },
        ...{ goal: 'make', state: 'running', next_plan: '', actor_id: actor.id, actor_name: actor.name },
        ...{ lease: lease.token, lease_until: now + engine.policy.lease, created_at: now, updated_at: now },
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await db
      .insertInto('run_steps')
      .values(rowsOf(id, run.plan.steps, 1))
      .execute();
    return true;
  });
  return inserted ? lease : undefined;
}

function rowsOf(runId: string, steps: readonly PlanStep[], from: number): RunStepRow[] {
  return steps.map((step, index) => ({
    run_id: runId,
    position: from + index,
    step_id: step.id,
    operation: step.operation,
    title: step.title,
    input: JSON.stringify(step.input),
    refs: JSON.stringify(step.refs),
    ...{ state: 'pending', sent: '', known: '[]', attempts: 0, answer: '', failure: '', started_at: 0, finished_at: 0 },
  }));
}

/** Changes one step, as long as the lease holds. @throws LeaseLost */
async function writeStep(engine: Engine, lease: Lease, position: number, change: Partial<RunStepRow>): Promise<void> {
  const written = await engine.db
    .updateTable('run_steps')
    .set(change)
    .where('run_id', '=', lease.runId)
    .where('position', '=', position)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('runs').select('id').where('id', '=', lease.runId).where('lease', '=', lease.token)),
    )
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new LeaseLost(lease.runId);
}

/** Written before a call: from here on until its outcome is written, nobody knows whether it took effect. */
export async function writeIntent(
  engine: Engine,
  lease: Lease,
  position: number,
  intent: { sent: JsonObject; known: string[]; attempts: number },
): Promise<void> {
  await writeStep(engine, lease, position, {
    state: 'running',
    sent: JSON.stringify(intent.sent),
    known: JSON.stringify(intent.known),
    attempts: intent.attempts,
    ...(intent.attempts === 1 && { started_at: engine.now() }),
    finished_at: 0,
  });
}

export async function writeDone(engine: Engine, lease: Lease, position: number, answer: StepAnswer): Promise<void> {
  const change = { state: 'done', answer: JSON.stringify(answer), failure: '', finished_at: engine.now() } as const;
  await writeStep(engine, lease, position, change);
}

/** `pending`: not executed and to be tried again; `failed`: not executed, for the person to see; `unknown`: nobody knows. */
export async function writeFailure(
  engine: Engine,
  lease: Lease,
  position: number,
  state: 'pending' | 'failed' | 'unknown',
  failure: ErrorView | undefined,
): Promise<void> {
  const text = failure ? JSON.stringify(failure) : '';
  await writeStep(engine, lease, position, { state, failure: text, finished_at: engine.now() });
}

/**
 * First thing under a new lease: what a gone executor left in the middle of a call is unknown from now on (its call may
 * still arrive, so looking counts from this moment), and what failed may be tried again.
 */
export async function openAgain(engine: Engine, lease: Lease): Promise<void> {
  const steps = () => engine.db.updateTable('run_steps').where('run_id', '=', lease.runId);
  await renewLease(engine, lease);
  await steps().set({ state: 'unknown', finished_at: engine.now() }).where('state', '=', 'running').execute();
  await steps().set({ state: 'pending' }).where('state', '=', 'failed').execute();
}

/** Sets aside what is not done and appends other steps: an edited plan, or the removal of what was made. */
export async function replaceRest(engine: Engine, lease: Lease, steps: readonly PlanStep[]): Promise<void> {
  await engine.db.transaction().execute(async (db) => {
    const held = await db
      .updateTable('runs')
      .set({ next_plan: '', updated_at: engine.now() })
      .where('id', '=', lease.runId)
      .where('lease', '=', lease.token)
      .executeTakeFirst();
    if (held.numUpdatedRows !== 1n) throw new LeaseLost(lease.runId);
    await db
      .updateTable('run_steps')
      .set({ state: 'skipped' })
      .where('run_id', '=', lease.runId)
      .where('state', 'in', ['pending', 'failed'])
      .execute();
    const last = await db
      .selectFrom('run_steps')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('run_id', '=', lease.runId)
      .executeTakeFirst();
    if (steps.length === 0) return;
    await db
      .insertInto('run_steps')
      .values(rowsOf(lease.runId, steps, Number(last?.position ?? 0) + 1))
      .execute();
  });
}
