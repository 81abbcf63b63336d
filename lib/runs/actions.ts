'use server';

import { z } from 'zod';
import { authorise } from '@/lib/access/actor';
import { defineAction } from '@/lib/action';
import { PooldeckError } from '@/lib/errors';
import { defaultEngine } from './default-engine';
import { offersOf } from './queries';
import { getRun } from './read-run';
import { placeOfRun } from './run-place';
import { removeRun as remove, resumeRun as resume } from './start-run';

const runId = z.string().min(1).max(64);

// The page of a run asks for the run by itself. An answer that brings the whole page along takes the page away when the server dies under it,
// and this is the page on which one watches what a dead server has left.

/** Goes on with a run that stands still: looks what came of what is unknown, then carries on. Twice is once. */
export const resumeRun = defineAction({
  name: 'runs.resume',
  permission: 'run.start',
  input: z.strictObject({ runId }),
  target: (input) => ({ kind: 'run', id: input.runId }),
  run: async ({ actor, note }, input) => {
    const run = await getRun((await defaultEngine()).db, input.runId);
    note({ target: { connection: run.connection, region: run.region }, facts: { title: run.title } });
    authorise(actor, 'run.start', placeOfRun(run));
    return resume(input.runId);
  },
  refresh: false,
});

/** Removes what a run has made so far, last made first. Where there is a pool, `typed` must be its id. */
export const removeWhatWasMade = defineAction({
  name: 'runs.remove',
  permission: 'run.undo',
  input: z.strictObject({ runId, typed: z.string().max(64) }),
  target: (input) => ({ kind: 'run', id: input.runId }),
  run: async ({ actor, note }, input) => {
    const run = await getRun((await defaultEngine()).db, input.runId);
    note({ target: { connection: run.connection, region: run.region }, facts: { title: run.title } });
    authorise(actor, 'run.undo', placeOfRun(run));
    const { remove: offer } = offersOf(run, false);
    if (!offer) return { started: false };
    if (offer.typed !== input.typed)
      throw new PooldeckError('invalidInput', undefined, { fields: { typed: 'Type the id of the pool.' } });
    return remove(input.runId);
  },
  refresh: false,
});
