import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import type { Attempt } from '@/lib/blueprint/attempt';
import { madeByRun } from './carry-out';
import { defaultEngine } from './default-engine';
import { findRun } from './read-run';
import { interruptAbandoned } from './recover';
import type { RunState } from './run';

/** What the run of a draft has made so far, or undefined when there was none. A run has the id of its draft. */
export async function findAttempt(actor: Actor, draftId: string): Promise<(Attempt & { state: RunState }) | undefined> {
  authorise(actor, 'run.read');
  const engine = await defaultEngine();
  await interruptAbandoned(engine);
  const run = await findRun(engine.db, draftId);
  if (!run) return undefined;
  const unknown = run.steps.filter(({ state }) => state === 'unknown').map(({ operation }) => operation);
  return { goal: run.goal, state: run.state, made: madeByRun(run), unknown };
}
