import 'server-only';
import type { StepAnswer } from '@/lib/blueprint/made';
import { type JsonObject, resolveInput, type StepResults } from '@/lib/blueprint/plan-step';
import { type ErrorCode, isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { errorView } from '@/lib/result';
import { auditedCall, recordSettled } from './audited-call';
import type { Engine } from './engine';
import { writeDone, writeFailure, writeIntent } from './journal';
import type { Lease } from './lease';
import { operations } from './operations';
import type { Run, RunStep } from './run';
import { lookLongEnough } from './settle';
import { targetOf } from './target-of';

/** Refused before anything happened, and the same call may well pass in a moment. */
const passing: readonly ErrorCode[] = ['throttle', 'concurrentChange'];

/** `stuck`: a person decides how to go on; `left`: it was not executed, and this server is to begin nothing more. */
export type StepEnd = 'done' | 'stuck' | 'left';

/**
 * Carries out one step: intent, call, outcome, each on disk before the next. A throttled call is
 * sent again after a pause. One whose answer was lost is looked for; it is never sent again here unless repeating it is
 * harmless.
 * @throws LeaseLost
 */
export async function carryOutStep(
  engine: Engine,
  lease: Lease,
  run: Run,
  step: RunStep,
  results: StepResults,
): Promise<StepEnd> {
  const sent = resolveInput(step, results);
  const { repeatable } = operations[step.operation];
  const known = await knownBefore(run, step, sent);
  if (known instanceof PooldeckError) {
    await writeFailure(engine, lease, step.position, 'failed', errorView(known));
    return 'stuck';
  }
  for (let tried = 0; ; tried += 1) {
    await writeIntent(engine, lease, step.position, { sent, known, attempts: step.attempts + tried + 1 });
    const came = await attempt(engine, run, step, sent);
    if (!(came instanceof PooldeckError)) {
      await writeDone(engine, lease, step.position, came);
      return 'done';
    }
    const pause = engine.policy.retryPauses[tried];
    const unknown = isOutcomeUnknown(came);
    const again = pause !== undefined && (unknown ? repeatable : passing.includes(came.code));
    const state = again ? 'pending' : unknown ? 'unknown' : 'failed';
    await writeFailure(engine, lease, step.position, state, errorView(came));
    if (again && engine.isStopping()) return 'left';
    if (!again && !unknown) return 'stuck';
    if (!again) return lookForIt(engine, lease, run, { ...step, sent, known, finishedAt: engine.now() });
    await engine.sleep(pause * (0.75 + Math.random() / 2));
  }
}

/** The call, and what later steps need from it. An error that nobody foresaw is thrown: then the outcome stays open. */
async function attempt(engine: Engine, run: Run, step: RunStep, sent: JsonObject): Promise<StepAnswer | PooldeckError> {
  const { send, afterwards } = operations[step.operation];
  try {
    const target = targetOf(run);
    const answer = await auditedCall(run, step, sent, () => send(target, sent));
    await afterwards?.(target, sent, engine.sleep);
    return answer;
  } catch (error) {
    if (error instanceof PooldeckError) return error;
    throw error;
  }
}

/** Only the first intent asks: what a later attempt finds may be the work of an earlier one. */
async function knownBefore(run: Run, step: RunStep, sent: JsonObject): Promise<string[] | PooldeckError> {
  if (step.attempts > 0) return step.known;
  try {
    return (await operations[step.operation].known?.(targetOf(run), sent)) ?? [];
  } catch (error) {
    if (error instanceof PooldeckError) return error;
    throw error;
  }
}

/** Whether a call whose answer was lost took effect. When it did not, the person decides: the step stays `unknown`. */
async function lookForIt(engine: Engine, lease: Lease, run: Run, step: RunStep): Promise<StepEnd> {
  const found = await lookLongEnough(engine, run, step);
  if (found instanceof PooldeckError) return 'stuck';
  await recordSettled(run, step, found === 'not executed' ? undefined : found.answer);
  if (found === 'not executed') return 'stuck';
  await writeDone(engine, lease, step.position, found.answer);
  return 'done';
}
