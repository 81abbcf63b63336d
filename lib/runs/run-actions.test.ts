import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { owner } from '@/lib/testing/actors';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { performAction } from '@/lib/testing/perform-action';
import { type RunWorld, runWorld } from '@/lib/testing/run-world';
import { removeWhatWasMade, resumeRun } from './actions';
import { findRunView, listRuns } from './queries';

onEachDatabase((fresh) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  const view = async (id: string) => {
    await world.settled(id);
    const found = await findRunView(owner, id);
    if (!found) throw new Error('no run');
    return found;
  };

  /** A run that stands still at its last call. */
  async function stuck(id: string) {
    world.proxy.begin({ operation: 'CreateUserPoolDomain', nth: 1, kind: 'refused' });
    await world.start(id, fullPlan(id));
    return view(id);
  }

  describe('a run that stands still', () => {
    it('says what failed and offers to go on or to remove', async () => {
      const run = await stuck('stands');
      expect(run).toMatchObject({ state: 'failed', offers: { resume: true, edit: false } });
      expect(run.steps.at(-1)).toMatchObject({ state: 'failed', failure: { message: 'This will not do.' } });
      expect(run.offers.remove).toEqual({ typed: run.result?.poolId });
    });

    it('goes on by the action', async () => {
      await stuck('goes-on');
      expect(await performAction(resumeRun, { runId: 'goes-on' })).toMatchObject({ ok: true, data: { started: true } });
      expect(await view('goes-on')).toMatchObject({ state: 'done', offers: { resume: false, remove: undefined } });
      expect(await performAction(resumeRun, { runId: 'goes-on' })).toMatchObject({
        ok: true,
        data: { started: false },
      });
    });

    it('is removed only when the id of its pool is typed', async () => {
      const run = await stuck('typed');
      expect(await performAction(removeWhatWasMade, { runId: 'typed', typed: 'typed' })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput', fields: { typed: expect.any(String) } },
      });
      expect((await world.there('typed')).pools).toHaveLength(1);
      const typed = run.result?.poolId ?? '';
      expect((await performAction(removeWhatWasMade, { runId: 'typed', typed })).ok).toBe(true);
      expect(await view('typed')).toMatchObject({ state: 'done', goal: 'remove', result: undefined });
      expect((await world.there('typed')).pools).toEqual([]);
    });

    it('that is done is not removed from here, whatever is typed', async () => {
      world.proxy.begin();
      await world.start('kept', fullPlan('kept'));
      const typed = (await view('kept')).result?.poolId ?? '';
      expect(await performAction(removeWhatWasMade, { runId: 'kept', typed })).toMatchObject({
        data: { started: false },
      });
      expect((await world.there('kept')).pools).toEqual([typed]);
    });

    it('that is unknown here is said to be', async () => {
      expect(await performAction(resumeRun, { runId: 'nobody' })).toMatchObject({
        ok: false,
        error: { code: 'notFound' },
      });
      expect(await findRunView(owner, 'nobody')).toBeUndefined();
    });
  });

  describe('the list of runs', () => {
    const three = ['first', 'second', 'third'];
    beforeAll(async () => {
      world.proxy.begin();
      for (const id of three) await world.start(id, fullPlan(id));
    });

    it('goes from page to page without losing one', async () => {
      const actor = owner;
      const all = (await listRuns(actor, { limit: 100 })).runs.map(({ id }) => id);
      const paged: string[] = [];
      let before: number | undefined;
      do {
        const page = await listRuns(actor, { limit: 2, before });
        paged.push(...page.runs.map(({ id }) => id));
        before = page.next;
      } while (before !== undefined);
      expect(paged).toEqual(all);
      expect(all.slice(0, 3)).toEqual(three.toReversed());
    });

    it('counts the calls that are done', async () => {
      const [newest] = (await listRuns(owner, { limit: 1 })).runs;
      expect(newest).toMatchObject({ id: 'third', done: 7, total: 7, state: 'done', connection: { id: 'proxied' } });
    });
  });

  describe('a run whose executor has gone silent', () => {
    it('is shown as interrupted once its lease is over', async () => {
      await stuck('silent');
      const silent = { state: 'running', lease: 'elsewhere/1/x', lease_until: Date.now() - 1 } as const;
      await world.engine.db.updateTable('runs').set(silent).where('id', '=', 'silent').execute();
      const step = world.engine.db
        .updateTable('run_steps')
        .where('run_id', '=', 'silent')
        .where('state', '=', 'failed');
      await step.set({ state: 'running' }).execute();
      const run = await view('silent');
      expect(run).toMatchObject({ state: 'interrupted', offers: { resume: true } });
      expect(run.steps.at(-1)?.state).toBe('unknown');
    });
  });
});
