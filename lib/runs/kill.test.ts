import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { ended, ownProcess } from '@/lib/testing/own-process';
import { type RunWorld, runWorld } from '@/lib/testing/run-world';
import { findRun } from './read-run';
import { markInterruptedRuns } from './recover';
import { resumeRun } from './start-run';

onEachDatabase((fresh) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  /** A server of its own on the same data folder, which starts the run and is never told that it will die. */
  function otherServer(id: string): ChildProcess {
    const code = `
    import { allSettled } from '@/lib/runs/executor';
    import { startRun } from '@/lib/runs/start-run';
    await startRun(JSON.parse(process.env.RUN), { id: 'local', name: 'Local operator' });
    await allSettled();
  `;
    // The parent's environment names the data folder and the connections.
    return ownProcess(code, { RUN: JSON.stringify(world.newRun(id, fullPlan(id))) });
  }

  it.each([
    ['CreateUserPool', 'before'],
    ['CreateUserPool', 'after'],
    ['CreateUserPoolClient', 'before'],
    ['CreateUserPoolClient', 'after'],
    ['CreateUserPoolDomain', 'after'],
  ] as const)('kill -9 at %s, %s it took effect: one pool, one of each child', async (operation, moment) => {
    const id = `kill-${operation}-${moment}`.toLowerCase();
    const child = otherServer(id);
    const end = ended(child);
    world.proxy.watch((at, called) => {
      if (at !== moment || called !== operation) return 'go on';
      child.kill('SIGKILL');
      return 'drop';
    });
    const { code, errors } = await end;
    world.proxy.watch(() => 'go on');
    expect({ code, errors }).toEqual({ code: null, errors: '' });

    // The lease still runs, but its holder is a dead process of this machine.
    expect(await markInterruptedRuns(world.engine)).toBe(1);
    const found = await findRun(world.engine.db, id);
    expect(found?.state).toBe('interrupted');
    expect(found?.steps.filter(({ state }) => state === 'unknown').map((step) => step.operation)).toEqual([operation]);

    await resumeRun(id, world.engine);
    expect((await world.settled(id)).state).toBe('done');
    expect(await world.there(id)).toEqual({
      pools: [expect.any(String)],
      clients: ['job', 'web', 'web'],
      domains: [id],
    });
  });
});
