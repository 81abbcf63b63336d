import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { listUserPools } from '@/lib/cognito/pools';
import { getConnection } from '@/lib/config/connections';
import { database } from '@/lib/db/client';
import { allSettled } from '@/lib/runs/executor';
import { findRunView } from '@/lib/runs/queries';
import { owner } from '@/lib/testing/actors';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { createDraft, createPool, discardDraft, findDraftVersion, saveDraft } from './actions';
import { findDraft, listDrafts } from './queries';

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
  });
  afterEach(async () => {
    await allSettled();
    await environment.close();
  });

  const place = { connection: 'embedded', region: 'us-east-1' };

  async function draftOf(name = 'Notes'): Promise<string> {
    const made = await performAction(createDraft, { ...place, blueprint: newBlueprint(name) });
    if (!made.ok) throw new Error(made.error.message);
    return made.data.id;
  }

  const read = async (id: string) => findDraft(owner, id);

  describe('a draft', () => {
    it('is kept with its values, right or wrong', async () => {
      const id = await draftOf();
      const blueprint = newBlueprint('x'.repeat(400));
      blueprint.pool.passwordMinLength = 3;
      const saved = await performAction(saveDraft, {
        id,
        version: 1,
        blueprint,
        visited: ['name', 'name', 'policies'],
      });
      expect(saved).toMatchObject({ ok: true, data: { version: 2 } });
      expect(await read(id)).toMatchObject({ ...place, id, blueprint, version: 2, visited: ['name', 'policies'] });
    });

    it('keeps signs that a database may not like', async () => {
      const name = 'a\0b \ud800 \u{1f41f} \\u0000';
      const id = await draftOf(name);
      expect((await read(id))?.blueprint.pool.name).toBe(name);
      expect((await listDrafts(owner))[0]?.name).toMatch(/^a\ufffdb \ufffd \u{1f41f}/u);
    });

    it('saved over an older version is refused, and nothing of the other tab is lost', async () => {
      const id = await draftOf();
      const save = (name: string) =>
        performAction(saveDraft, { id, version: 1, blueprint: newBlueprint(name), visited: [] });
      const both = await Promise.all([save('one'), save('two')]);
      expect(both.map((each) => (each.ok ? 'saved' : each.error.code)).toSorted()).toEqual([
        'concurrentChange',
        'saved',
      ]);
      const kept = both[0]?.ok ? 'one' : 'two';
      expect((await read(id))?.blueprint.pool.name).toBe(kept);
      expect(await performAction(findDraftVersion, { id })).toMatchObject({ ok: true, data: { version: 2 } });
    });

    it('refuses a value of the wrong type, and a draft beyond all measure', async () => {
      const id = await draftOf();
      const wrong = { ...newBlueprint('x'), pool: { ...newBlueprint('x').pool, tier: 7 } };
      // A browser may send anything.
      expect(await performAction(saveDraft, { id, version: 1, blueprint: wrong as never, visited: [] })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput', fields: { 'blueprint.pool.tier': expect.any(String) } },
      });
      const huge = newBlueprint('x'.repeat(1_000_000));
      expect(await performAction(saveDraft, { id, version: 1, blueprint: huge, visited: [] })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput', message: expect.stringContaining('too large') },
      });
    });

    it('is gone once discarded, and says so', async () => {
      const id = await draftOf();
      expect((await performAction(discardDraft, { id })).ok).toBe(true);
      expect(await read(id)).toBeUndefined();
      const late = await performAction(saveDraft, { id, version: 1, blueprint: newBlueprint('x'), visited: [] });
      expect(late).toMatchObject({ ok: false, error: { code: 'notFound' } });
    });

    it('made by an older Pooldeck gets the settings that are new since', async () => {
      const id = await draftOf();
      const { tier: _tier, ...older } = newBlueprint('Notes').pool;
      const db = await database();
      const stored = JSON.stringify({ ...newBlueprint('Notes'), pool: { ...older, retired: 1 } });
      await db.updateTable('drafts').set({ blueprint: stored }).where('id', '=', id).execute();
      expect((await read(id))?.blueprint).toEqual(newBlueprint('Notes'));
    });

    it('is not made for a region that the connection does not cover', async () => {
      const made = await performAction(createDraft, { ...place, region: 'eu-west-9', blueprint: newBlueprint('x') });
      expect(made).toMatchObject({ ok: false, error: { code: 'wrongRegion' } });
    });

    it('is listed newest first, until it has become a pool', async () => {
      const [old, late, made] = [await draftOf('old'), await draftOf('late'), await draftOf('made')];
      const db = await database();
      for (const [index, id] of [old, late, made].entries())
        await db.updateTable('drafts').set({ updated_at: index }).where('id', '=', id).execute();
      const names = async () => (await listDrafts(owner)).map(({ name }) => name);
      expect(await names()).toEqual(['made', 'late', 'old']);
      expect(await performAction(createPool, { id: made, version: 1 })).toMatchObject({ ok: true });
      await allSettled();
      expect(await names()).toEqual(['late', 'old']);
    });
  });

  describe('createPool', () => {
    it('clicked ten times at once starts one run and makes one pool', async () => {
      const id = await draftOf();
      const clicks = await Promise.all(Array.from({ length: 10 }, () => performAction(createPool, { id, version: 1 })));
      expect(clicks.every((each) => each.ok && each.data.runId === id)).toBe(true);
      await allSettled();
      const run = await findRunView(owner, id);
      expect(run).toMatchObject({ state: 'done', result: { name: 'Notes' } });
      const target = { connection: getConnection('embedded'), region: 'us-east-1' };
      expect((await listUserPools(target, { maxResults: 60 })).pools.map(({ Id }) => Id)).toEqual([
        run?.result?.poolId,
      ]);
    });

    it('after the pool is made answers the same run', async () => {
      const id = await draftOf();
      await performAction(createPool, { id, version: 1 });
      await allSettled();
      expect(await performAction(createPool, { id, version: 1 })).toMatchObject({ ok: true, data: { runId: id } });
      await allSettled();
      expect((await findRunView(owner, id))?.steps).toHaveLength(1);
    });

    it('refuses a draft with errors and names them', async () => {
      const id = await draftOf('');
      expect(await performAction(createPool, { id, version: 1 })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput', fields: { 'name.name': expect.any(String) } },
      });
    });

    it('refuses another version than the one reviewed', async () => {
      const id = await draftOf();
      await performAction(saveDraft, { id, version: 1, blueprint: newBlueprint('Other'), visited: [] });
      expect(await performAction(createPool, { id, version: 1 })).toMatchObject({
        ok: false,
        error: { code: 'concurrentChange' },
      });
    });
  });
});
