import 'server-only';
import type { StepAnswer } from '@/lib/blueprint/made';
import { listConnections } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { errorView } from '@/lib/result';
import { recordSettled } from './audited-call';
import type { Engine } from './engine';
import { writeDone, writeFailure } from './journal';
import type { Lease } from './lease';
import { operations } from './operations';
import type { Run, RunStep } from './run';
import { targetOf } from './target-of';

/** What looking found out about a call whose outcome nobody knew. */
type Found = { answer: StepAnswer } | 'not executed' | PooldeckError;

/**
 * Finds out by looking what came of a step, and writes it down: `done`, or `pending` when it was not executed and may be
 * called (again). False when it could not be told: the step stays `unknown`.
 * @throws LeaseLost
 */
export async function settleStep(engine: Engine, lease: Lease, run: Run, step: RunStep): Promise<boolean> {
  const found = await lookLongEnough(engine, run, step);
  if (found instanceof PooldeckError) {
    await writeFailure(engine, lease, step.position, 'unknown', errorView(found));
    return false;
  }
  await recordSettled(run, step, found === 'not executed' ? undefined : found.answer);
  if (found === 'not executed') await writeFailure(engine, lease, step.position, 'pending', step.failure);
  else await writeDone(engine, lease, step.position, found.answer);
  return true;
}

/**
 * Looks, and looks again until the time is over in which the call could still arrive. Only then "it is not there" means
 * "it was not made": a pool too many is worse than a quarter of a minute.
 */
export async function lookLongEnough(engine: Engine, run: Run, step: RunStep): Promise<Found> {
  const { look } = operations[step.operation];
  const { sent } = step;
  if (!look || !sent) return 'not executed';
  const until = (step.finishedAt ?? step.startedAt ?? engine.now()) + graceOf(engine, run);
  for (let round = 0; ; round += 1) {
    // Asked before looking: only a look that began after the deadline can say no.
    const last = engine.now() >= until;
    const found = await tryLook(async () => look(targetOf(run), { sent, known: knownTo(run, step), runId: run.id }));
    if (last || (typeof found === 'object' && 'answer' in found)) return found;
    await engine.sleep(Math.min(pauseOf(engine, round), Math.max(until - engine.now(), 0)));
  }
}

/** A call to the embedded Cognito cannot outlive the process that made it: what is not there was not made. */
function graceOf({ policy }: Engine, run: Run): number {
  const connection = listConnections().find(({ id }) => id === run.connection);
  return connection?.kind === 'embedded' ? 0 : policy.grace;
}

async function tryLook(look: () => Promise<StepAnswer | undefined>): Promise<Found> {
  try {
    const answer = await look();
    return answer ? { answer } : 'not executed';
  } catch (error) {
    if (!(error instanceof PooldeckError)) throw error;
    // The pool itself is gone: what should have been made inside is not there either.
    return error.code === 'notFound' ? 'not executed' : error;
  }
}

/** What was there before, and what this run made under the same name in other steps. */
function knownTo(run: Run, step: RunStep): string[] {
  const made = run.steps.flatMap(({ answer }) => [answer?.userPoolId, answer?.clientId]);
  return [...step.known, ...made.filter((id) => id !== undefined)];
}

function pauseOf({ policy: { lookPauses } }: Engine, round: number): number {
  return lookPauses[Math.min(round, lookPauses.length - 1)] ?? 1_000;
}
