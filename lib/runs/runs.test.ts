import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Blueprint, newBlueprint } from '@/lib/blueprint/blueprint';
import { planClient, planCreation } from '@/lib/blueprint/plan';
import { presets } from '@/lib/blueprint/presets';
import { describeUserPoolClient } from '@/lib/cognito/clients';
import { getConnection } from '@/lib/config/connections';
import type { Database } from '@/lib/db/schema';
import { clientDefaults } from '@/lib/settings/values';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { actor, type RunWorld, runWorld } from '@/lib/testing/run-world';
import { tutorials } from '@/lib/testing/tutorials';
import { madeByRun } from './carry-out';
import { continueRun, removeRun, resumeRun, startRun } from './start-run';

async function everyRow(db: Kysely<Database>): Promise<string> {
  const tables = await db.introspection.getTables();
  // A shared PostgreSQL names those of other tests' schemas as well, some of which come and go meanwhile; SQLite knows no schemas.
  const own =
    tables[0]?.schema && (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows[0]?.name;
  const ours = tables.filter(({ schema }) => !schema || schema === own);
  expect(ours.map(({ name }) => name)).toContain('runs');
  const rows = ours.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db));
  return JSON.stringify(await Promise.all(rows));
}

onEachDatabase((fresh) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  const ten = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, work));
  const count = (operation: string) => world.proxy.calls.filter((each) => each === operation).length;
  const planOf = (blueprint: Blueprint, runTag: string) => planCreation(blueprint, { runTag });

  describe('started many times', () => {
    it('ten submissions at once are one execution', async () => {
      world.proxy.begin();
      const started = await ten(() => startRun(world.newRun('ten', fullPlan('ten')), actor, world.engine));
      expect(started.filter((each) => each.started)).toHaveLength(1);
      expect((await world.settled('ten')).state).toBe('done');
      expect(world.proxy.calls).toHaveLength(10);
      expect((await world.there('ten')).pools).toHaveLength(1);
    });

    it('ten clicks on Resume are one execution', async () => {
      world.proxy.begin({ operation: 'CreateUserPoolClient', nth: 2, kind: 'refused' });
      await world.start('resume', fullPlan('resume'));
      world.proxy.begin();
      const resumed = await ten(() => resumeRun('resume', world.engine));
      expect(resumed.filter((each) => each.started)).toHaveLength(1);
      expect((await world.settled('resume')).state).toBe('done');
      expect(count('CreateUserPoolClient')).toBe(2);
    });

    it('a finished run is neither resumed nor removed', async () => {
      await world.start('done', fullPlan('done'));
      expect(await resumeRun('done', world.engine)).toEqual({ started: false });
      expect(await removeRun('done', world.engine)).toEqual({ started: false });
      expect((await world.there('done')).pools).toHaveLength(1);
    });
  });

  describe('edited after a failure', () => {
    function blueprintOf(name: string, domainPrefix: string): Blueprint {
      const blueprint = newBlueprint(name);
      Object.assign(blueprint.pool, { domainKind: 'prefix', domainPrefix });
      return { ...blueprint, clients: [clientDefaults('web')] };
    }

    beforeAll(() => world.start('owner', planOf(blueprintOf('owner', 'taken-prefix'), 'owner')));

    it('goes on with the pool that is there', async () => {
      const stuck = await world.start('edit', planOf(blueprintOf('edit', 'taken-prefix'), 'edit'));
      expect(stuck.steps.at(-1)).toMatchObject({ state: 'failed', failure: { code: 'conflict' } });
      world.proxy.begin();
      await continueRun('edit', { plan: planOf(blueprintOf('edit', 'free-prefix'), 'edit') }, world.engine);
      const run = await world.settled('edit');
      expect(run.state).toBe('done');
      expect(world.proxy.calls).toEqual(['CreateUserPoolDomain']);
      expect(madeByRun(run).pool?.id).toBe(madeByRun(stuck).pool?.id);
      expect(await world.there('edit')).toMatchObject({ clients: ['web'], domains: ['free-prefix'] });
    });

    it('replaces the pool when what was edited is fixed for ever', async () => {
      const stuck = await world.start('replace', planOf(blueprintOf('replace', 'taken-prefix'), 'replace'));
      const edited = blueprintOf('replace', 'replace-prefix');
      edited.pool.requiredAttributes = ['email', 'name'];
      await continueRun('replace', { plan: planOf(edited, 'replace') }, world.engine);
      const run = await world.settled('replace');
      expect(run.state).toBe('done');
      const { pools, clients } = await world.there('replace');
      expect(pools).toHaveLength(1);
      expect(pools).not.toContain(madeByRun(stuck).pool?.id);
      expect(clients).toEqual(['web']);
    });

    it('changes the pool in place when it can be changed', async () => {
      const stuck = await world.start('change', planOf(blueprintOf('change', 'taken-prefix'), 'change'));
      const edited = blueprintOf('change', 'change-prefix');
      edited.pool.passwordMinLength = 20;
      await continueRun('change', { plan: planOf(edited, 'change') }, world.engine);
      const run = await world.settled('change');
      expect(run.state).toBe('done');
      expect(madeByRun(run).pool?.id).toBe(madeByRun(stuck).pool?.id);
      expect(madeByRun(run).pool?.sent).toMatchObject({ Policies: { PasswordPolicy: { MinimumLength: 20 } } });
    });

    it('makes everything anew after it was removed', async () => {
      await world.start('anew', planOf(blueprintOf('anew', 'taken-prefix'), 'anew'));
      await removeRun('anew', world.engine);
      expect(await world.settled('anew')).toMatchObject({ state: 'done', goal: 'remove' });
      const plan = planOf(blueprintOf('anew', 'anew-prefix'), 'anew');
      expect(await continueRun('anew', { plan }, world.engine)).toEqual({ started: true });
      expect(await world.settled('anew')).toMatchObject({ state: 'done', goal: 'make' });
      expect((await world.there('anew')).pools).toHaveLength(1);
    });
  });

  describe('what Cognito makes of our plans', () => {
    it.each(presets)('the preset $id is created as planned', async ({ id, build }) => {
      const name = `Preset ${id}`;
      expect(await world.start(`preset-${id}`, planOf(build(name), `preset-${id}`))).toMatchObject({ state: 'done' });
      expect((await world.there(name)).pools).toHaveLength(1);
    });

    it.each(Object.entries(tutorials))('the tutorial %s is created as planned', async (id, blueprint) => {
      expect(await world.start(`tutorial-${id}`, planOf(blueprint, id))).toMatchObject({ state: 'done' });
    });
  });

  describe('an app client added to a pool', () => {
    it('is one client although the answer was lost, and another of that name was there', async () => {
      const pool = newBlueprint('shop');
      await world.start('shop', planOf({ ...pool, clients: [clientDefaults('web')] }, 'shop'));
      const [poolId = ''] = (await world.there('shop')).pools;
      world.proxy.begin({ operation: 'CreateUserPoolClient', nth: 1, kind: 'lost' });
      const plan = planClient(poolId, clientDefaults('web'), pool.pool);
      const run = { ...world.newRun('shop-client', plan), kind: 'client' as const, draftId: undefined, poolId };
      await startRun(run, actor, world.engine);
      expect((await world.settled('shop-client')).state).toBe('done');
      expect((await world.there('shop')).clients).toEqual(['web', 'web']);
    });
  });

  describe('secrets', () => {
    it('of app clients never reach the database', async () => {
      const blueprint = newBlueprint('secret');
      blueprint.clients = [{ ...clientDefaults('server'), generateSecret: true }];
      const run = await world.start('secret', planOf(blueprint, 'secret'));
      const { pool, clients } = madeByRun(run);
      expect(clients).toMatchObject([{ hasSecret: true }]);
      const target = { connection: getConnection('far'), region: 'us-east-1' };
      const key = { poolId: pool?.id ?? '', clientId: clients[0]?.id ?? '' };
      const { ClientSecret = '' } = await describeUserPoolClient(target, key);
      expect(ClientSecret.length).toBeGreaterThan(20);
      const kept = await everyRow(world.engine.db);
      expect(kept).toContain(key.clientId);
      expect(kept).not.toContain(ClientSecret);
    });
  });
});
