import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { actor, engineOver, type RunWorld, runWorld } from '@/lib/testing/run-world';
import { takeHandedOver } from './hand-over';
import { interruptAbandoned } from './recover';
import { startRun } from './start-run';

onEachDatabase((fresh) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  /** Starts a run on a server that is told to stop while its n-th call (from 0) is under way. */
  async function stoppedAt(id: string, call: number) {
    let calls = -1;
    let stopping = false;
    world.proxy.begin();
    world.proxy.watch((moment) => {
      if (moment === 'before') calls += 1;
      stopping ||= calls === call;
      return 'go on';
    });
    globalThis.pooldeckProcessWide?.delete('buckets');
    const engine = { ...engineOver(world.engine.db), isStopping: () => stopping };
    await startRun(world.newRun(id, fullPlan(id)), actor, engine);
    return world.settled(id);
  }

  /** The people whom the activity log names for the calls of a run. */
  async function whoDid(run: string) {
    const rows = await world.engine.db.selectFrom('audit').select(['actor_id', 'facts']).execute();
    return new Set(rows.filter(({ facts }) => JSON.parse(facts).run === run).map(({ actor_id }) => actor_id));
  }

  it.each(Array.from({ length: 10 }, (_, call) => call))(
    'stopped at call %i: that step is finished, another server makes the rest, each once',
    async (call) => {
      const id = `left-${call}`;
      const left = await stoppedAt(id, call);
      const states = left.steps.map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(left.state === 'done' ? ['done'] : ['done', 'pending']));
      const taken = await takeHandedOver(world.engine);
      expect(taken).toBe(left.state === 'done' ? 0 : 1);
      expect((await world.settled(id)).state).toBe('done');
      expect(await whoDid(id)).toEqual(new Set([actor.id]));
      expect(await world.there(id)).toEqual({
        pools: [expect.any(String)],
        clients: ['job', 'web', 'web'],
        domains: [id],
      });
      expect(world.proxy.calls.filter((operation) => /^(Create|Set)/.test(operation))).toHaveLength(left.steps.length);
    },
  );

  it('stopped while a throttled call waits for its next try, it does not wait', async () => {
    let stopping = false;
    world.proxy.begin({ operation: 'CreateUserPool', nth: 1, kind: 'throttle', times: 2 });
    const sleep = async () => {
      throw new Error('waited');
    };
    world.proxy.watch((_, operation) => {
      stopping ||= operation === 'CreateUserPool';
      return 'go on';
    });
    const engine = { ...engineOver(world.engine.db), isStopping: () => stopping, sleep };
    await startRun(world.newRun('throttled', fullPlan('throttled')), actor, engine);
    const left = await world.settled('throttled');
    expect(left).toMatchObject({ state: 'running' });
    expect(left.steps[0]).toMatchObject({ state: 'pending', attempts: 1 });
    await takeHandedOver(world.engine);
    expect((await world.settled('throttled')).state).toBe('done');
  });

  it('of ten servers that come for it one gets it', async () => {
    expect((await stoppedAt('ten', 2)).state).toBe('running');
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeHandedOver(world.engine)));
    expect(taken.reduce((a, b) => a + b)).toBe(1);
    expect((await world.settled('ten')).state).toBe('done');
  });

  it('that nobody comes for becomes interrupted, for a person to resume', async () => {
    expect((await stoppedAt('nobody', 2)).state).toBe('running');
    expect(await interruptAbandoned(world.engine)).toBe(0);
    const later = () => Date.now() + world.engine.policy.handOver + 1;
    expect(await interruptAbandoned({ ...world.engine, now: later })).toBe(1);
    expect((await world.settled('nobody')).state).toBe('interrupted');
  });
});
