import 'server-only';
import { planContinuation } from '@/lib/blueprint/continuation';
import { type DoneStep, type Made, madeBy, resultsOf } from '@/lib/blueprint/made';
import type { PlanStep } from '@/lib/blueprint/plan-step';
import { removalSteps } from '@/lib/blueprint/removal';
import { carryOutStep, type StepEnd } from './carry-out-step';
import type { Engine } from './engine';
import { openAgain, replaceRest } from './journal';
import { type Lease, leaveRun, releaseRun } from './lease';
import { getRun } from './read-run';
import type { Run } from './run';
import { settleStep } from './settle';

/**
 * Carries out what is left of a run until it is done or stuck, and gives the run back in that state. First what nobody
 * knows is settled by looking; then the plan is changed if it is to be (an edit, a removal); then step by step. A server
 * that is stopping leaves it between two steps.
 * @throws LeaseLost when another executor took over: then nothing more is written or called.
 */
export async function carryOut(engine: Engine, lease: Lease): Promise<void> {
  await openAgain(engine, lease);
  const known = await settleAll(engine, lease);
  if (known) await changePlan(engine, lease);
  const end = known ? await carryOutRest(engine, lease) : 'stuck';
  if (end === 'left') return leaveRun(engine, lease);
  await releaseRun(engine, lease, end === 'done' ? 'done' : 'failed');
}

async function settleAll(engine: Engine, lease: Lease): Promise<boolean> {
  const run = await getRun(engine.db, lease.runId);
  for (const step of run.steps.filter(({ state }) => state === 'unknown')) {
    if (!(await settleStep(engine, lease, run, step))) return false;
  }
  return true;
}

async function changePlan(engine: Engine, lease: Lease): Promise<void> {
  const run = await getRun(engine.db, lease.runId);
  const steps = newSteps(run);
  if (steps) await replaceRest(engine, lease, steps);
}

function newSteps(run: Run): PlanStep[] | undefined {
  const made = madeByRun(run);
  // Asked each time: what an earlier try removed is gone from `made`.
  if (run.goal === 'remove') return removalSteps(made, { poolId: made.pool?.id ?? run.poolId });
  return run.nextPlan && planContinuation(made, run.nextPlan).steps;
}

/** What the run has made that is still there, as far as its journal tells. */
export function madeByRun(run: Pick<Run, 'steps'>): Made {
  const done = run.steps.flatMap(({ id, state, operation, sent, answer }): DoneStep[] =>
    state === 'done' && sent && answer ? [{ id, operation, sent, answer }] : [],
  );
  return madeBy(done);
}

async function carryOutRest(engine: Engine, lease: Lease): Promise<StepEnd> {
  for (;;) {
    const run = await getRun(engine.db, lease.runId);
    const next = run.steps.find(({ state }) => state === 'pending');
    if (!next) return 'done';
    if (engine.isStopping()) return 'left';
    const end = await carryOutStep(engine, lease, run, next, resultsOf(madeByRun(run)));
    if (end !== 'done') return end;
  }
}
