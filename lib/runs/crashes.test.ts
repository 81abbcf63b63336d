import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { mortalDatabase } from '@/lib/testing/mortal-database';
import { actor, engineOver, type RunWorld, runWorld } from '@/lib/testing/run-world';
import { findRun } from './read-run';
import { markInterruptedRuns } from './recover';
import { removeRun, resumeRun, startRun } from './start-run';

onEachDatabase((fresh) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  const everything = (id: string) => ({ pools: [expect.any(String)], clients: ['job', 'web', 'web'], domains: [id] });
  const nothing = { pools: [], clients: [], domains: [] };

  /** Where the process dies: right before its n-th write, or around its n-th call (0 is the first). */
  type Death = { write: number } | { call: number; moment: 'before' | 'after' };
  type Deed = (id: string, engine: ReturnType<typeof engineOver>) => Promise<unknown>;

  /** Does the deed in a process that dies there, and starts the next one. False: it was over before it could die. */
  async function dieDuring(id: string, death: Death, deed: Deed): Promise<boolean> {
    const mortal = mortalDatabase(world.engine.db, 'write' in death ? death.write : undefined);
    let calls = -1;
    world.proxy.watch((moment) => {
      if (moment === 'before') calls += 1;
      if ('call' in death && death.call === calls && death.moment === moment) mortal.die();
      return mortal.isDead() ? 'drop' : 'go on';
    });
    globalThis.pooldeckProcessWide?.delete('buckets');
    const engine = engineOver(mortal.db);
    // A dead process does not wake up.
    const sleep = (milliseconds: number) =>
      mortal.isDead() ? Promise.reject(new Error()) : engine.sleep(milliseconds);
    await deed(id, { ...engine, sleep }).catch(() => undefined);
    await world.settled(id).catch(() => undefined);
    world.proxy.watch(() => 'go on');
    await markInterruptedRuns(world.engine);
    return mortal.isDead();
  }

  const start: Deed = (id, engine) => startRun(world.newRun(id, fullPlan(id)), actor, engine);

  async function finish(id: string, again: typeof resumeRun) {
    // Nothing was written at all: the person clicks once more.
    if (!(await findRun(world.engine.db, id))) await start(id, world.engine);
    for (let clicks = 0; clicks < 4; clicks += 1) {
      const run = await world.settled(id);
      if (run.state === 'done') break;
      expect(run.state).toMatch(/failed|interrupted/);
      await again(id, world.engine);
    }
    return world.settled(id);
  }

  let serial = 0;
  const nextId = () => {
    serial += 1;
    return `crash-${serial}`;
  };

  const deaths: Death[] = [
    ...Array.from({ length: 24 }, (_, write) => ({ write })),
    ...Array.from({ length: 12 }, (_, call) => [
      { call, moment: 'before' } as const,
      { call, moment: 'after' } as const,
    ]).flat(),
  ];
  const named = deaths.map((death) => [JSON.stringify(death), death] as const);

  describe('the server is killed while it creates', () => {
    it.each(named)('%s, then resumed → one pool, one of each child', async (_name, death) => {
      const id = nextId();
      const died = await dieDuring(id, death, start);
      if (died && (await findRun(world.engine.db, id))) expect((await world.settled(id)).state).toBe('interrupted');
      expect((await finish(id, resumeRun)).state).toBe('done');
      expect(await world.there(id)).toEqual(everything(id));
    });

    it.each(named)('%s, then removed → nothing left', async (_name, death) => {
      const id = nextId();
      if (!(await dieDuring(id, death, start)) || !(await findRun(world.engine.db, id))) return;
      await removeRun(id, world.engine);
      expect(await finish(id, resumeRun)).toMatchObject({ state: 'done', goal: 'remove' });
      expect(await world.there(id)).toEqual(nothing);
    });

    it('the list above reaches the last write and the last call', async () => {
      const id = nextId();
      expect(await dieDuring(id, { write: 1000 }, start)).toBe(false);
      const mortal = mortalDatabase(world.engine.db);
      world.proxy.begin();
      const other = nextId();
      await start(other, engineOver(mortal.db));
      await world.settled(other);
      expect(mortal.writes()).toBeLessThanOrEqual(24);
      expect(world.proxy.calls.length).toBeLessThanOrEqual(12);
    });
  });

  describe('the server is killed while it removes', () => {
    it.each(named.slice(0, 14).concat(named.slice(24, 36)))('%s, then resumed → nothing left', async (_name, death) => {
      const id = nextId();
      // Dies after the last child was made, so that there is everything to remove.
      expect(await dieDuring(id, { call: 9, moment: 'after' }, start)).toBe(true);
      await dieDuring(id, death, removeRun);
      const run = await world.settled(id);
      if (run.goal === 'make') await removeRun(id, world.engine);
      expect(await finish(id, resumeRun)).toMatchObject({ state: 'done', goal: 'remove' });
      expect(await world.there(id)).toEqual(nothing);
    });
  });
});
