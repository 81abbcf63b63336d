import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { defaultEngine } from './default-engine';
import type { Engine } from './engine';
import { launch } from './executor';
import { insertRun } from './journal';
import { type Errand, takeRun } from './lease';
import type { NewRun } from './run';

/**
 * Starts a run in the background and returns at once. The id is the submission key: whoever submits it again (a double
 * click, a reload, another tab) gets `started: false`, and the first one goes on undisturbed.
 */
export async function startRun(
  run: NewRun,
  actor: Pick<Actor, 'id' | 'name'>,
  given?: Engine,
): Promise<{ started: boolean }> {
  const engine = given ?? (await defaultEngine());
  const lease = await insertRun(engine, run, actor);
  if (lease) launch(engine, lease);
  return { started: lease !== undefined };
}

/**
 * Goes on with a run that stands still: as it was, with an edited plan, or to take back what it made. `started: false`
 * when someone is carrying it out already, or it is done.
 */
async function goOn(runId: string, errand: Errand, given?: Engine): Promise<{ started: boolean }> {
  const engine = given ?? (await defaultEngine());
  const lease = await takeRun(engine, runId, errand);
  if (lease) launch(engine, lease);
  return { started: lease !== undefined };
}

/** Tries again what failed, after looking what came of whatever is unknown. */
export const resumeRun = (runId: string, engine?: Engine) => goOn(runId, {}, engine);

/** Takes back what the run made, last made first. */
export const removeRun = (runId: string, engine?: Engine) => goOn(runId, { goal: 'remove' }, engine);

/** Goes on with another plan: what is made and still wanted stays. */
export const continueRun = (runId: string, errand: Errand & Required<Pick<Errand, 'plan'>>, engine?: Engine) =>
  goOn(runId, { ...errand, goal: 'make' }, engine);
