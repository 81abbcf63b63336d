import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, Grant } from '@/lib/access/actor';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { planClient } from '@/lib/blueprint/plan';
import { clientDefaults } from '@/lib/settings/values';
import { actorOf } from '@/lib/testing/actors';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { type RunWorld, runWorld, actor as starter } from '@/lib/testing/run-world';
import { findRunView, listRuns } from './queries';
import { placeOfRun } from './run-place';
import { startRun } from './start-run';

const who = (...grants: Grant[]): Actor => ({ ...actorOf('viewer'), grants });
const on = (pool: string, connection = 'proxied', role: Grant['role'] = 'viewer'): Grant => ({
  ...{ role, connection, pool },
});

onEachDatabase((fresh) => {
  let world: RunWorld;
  let pools: string[];
  const listed = async (actor: Actor) => (await listRuns(actor, {}, world.engine)).runs.map(({ id }) => id).toSorted();
  const seen = async (actor: Actor, id: string) => (await findRunView(actor, id, world.engine)) !== undefined;

  /** Two runs that make a pool each, and one that adds an app client to each of them. */
  beforeAll(async () => {
    world = await runWorld(await fresh());
    pools = [];
    for (const name of ['shop', 'bank']) {
      await world.start(name, fullPlan(name));
      const [poolId = ''] = (await world.there(name)).pools;
      pools.push(poolId);
      const plan = planClient(poolId, clientDefaults('web'), newBlueprint(name).pool);
      const id = `${name}-client`;
      const adding = { ...world.newRun(id, plan), kind: 'client' as const, draftId: undefined, poolId };
      await startRun(adding, starter, world.engine);
      await world.settled(id);
    }
  });
  afterAll(() => world.close());

  it('a run is at the pool that it adds to or has made; before that, at its connection', async () => {
    const [shop] = pools;
    expect(placeOfRun(await world.settled('shop-client'))).toEqual({ connection: 'proxied', pool: shop });
    expect(placeOfRun(await world.settled('shop'))).toEqual({ connection: 'proxied', pool: shop });
    expect(placeOfRun({ connection: 'proxied', poolId: undefined, steps: [] })).toEqual({ connection: 'proxied' });
  });

  it('a role for one pool lists the runs that add to it, and opens the one that made it', async () => {
    const [shop = '', bank = ''] = pools;
    const narrow = who(on(shop));
    expect(await listed(narrow)).toEqual(['shop-client']);
    expect(await listed(who(on(shop), on(bank)))).toEqual(['bank-client', 'shop-client']);
    for (const id of ['shop', 'shop-client']) expect(await seen(narrow, id), id).toBe(true);
    for (const id of ['bank', 'bank-client']) expect(await seen(narrow, id), id).toBe(false);
  });

  it('a role for a connection sees its runs, everyone else none', async () => {
    const all = ['bank', 'bank-client', 'shop', 'shop-client'];
    expect(await listed(who(on('*')))).toEqual(all);
    expect(await listed(actorOf('viewer'))).toEqual(all);
    const far = who(on('*', 'far'), on(pools[0] ?? '', 'far'));
    expect(await listed(far)).toEqual([]);
    expect(await seen(far, 'shop-client')).toBe(false);
  });

  it('says what may be done with what was made, by the role at that pool', async () => {
    const [shop = '', bank = ''] = pools;
    const mixed = who(on(shop, 'proxied', 'operator'), on(bank, 'proxied', 'support'));
    const changes = (may: boolean) => ({ addClients: may, changeClients: may, changePool: may });
    const none = { revealSecrets: false, createUsers: false, ...changes(false) };
    expect((await findRunView(mixed, 'shop-client', world.engine))?.may).toEqual({
      ...{ revealSecrets: true, createUsers: true, ...changes(true) },
    });
    expect((await findRunView(mixed, 'bank-client', world.engine))?.may).toEqual({ ...none, createUsers: true });
    expect((await findRunView(actorOf('viewer'), 'shop', world.engine))?.may).toEqual(none);
  });
});
