import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { tamper } from '@/lib/testing/audit-tampering';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { verifyCommand } from './verify-command';
import { beginAudit, finishAudit, recordEvent } from './write-audit';

const ann = { id: 'ann', name: 'Ann', role: 'operator' };
const target = { connection: 'aws', pool: 'eu-west-1_A', kind: 'pool', id: 'eu-west-1_A' };

async function twelveRows() {
  for (let i = 0; i < 4; i += 1) {
    const handle = await beginAudit({ actor: ann, action: 'pools.delete', target });
    await recordEvent('access.signOut', { actor: ann, origin: `203.0.113.${i}` });
    await finishAudit(handle, { outcome: 'success', facts: { name: 'Shop' } });
  }
}

async function swap(db: Kysely<Database>, one: number, other: number) {
  const renumber = (from: number, to: number) => db.updateTable('audit').set({ seq: to }).where('seq', '=', from);
  for (const [from, to] of [
    [one, -1],
    [other, one],
    [-1, other],
  ] as const)
    await renumber(from, to).execute();
}

onEachDatabase((fresh, kind) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
    await twelveRows();
  });
  afterEach(() => environment.close());

  it('fits, and tells its end, which can be noted down and expected later', async () => {
    const { text, code } = await verifyCommand([]);
    expect(text).toMatch(/^Intact: 12 rows, each fits the one before it\.\nEnd: 12:[0-9a-f]{64}$/);
    expect(code).toBe(0);
    const end = text.split('End: ')[1] ?? '';
    await recordEvent('access.signOut', { actor: ann });
    expect((await verifyCommand(['--expect', end])).code).toBe(0);
    expect(await verifyCommand(['--expect', end.replace('12:', '11:')])).toMatchObject({
      code: 1,
      text: expect.stringContaining('BROKEN: row 11 is not the one you noted down'),
    });
    expect(await verifyCommand(['--expect', 'x'])).toMatchObject({ code: 2 });
  });

  it('is refused any change by the database itself', async () => {
    const db = await database();
    const refused = /append-only/;
    await expect(db.updateTable('audit').set({ outcome: 'success' }).where('seq', '=', 1).execute()).rejects.toThrow(
      refused,
    );
    await expect(db.deleteFrom('audit').where('seq', '=', 12).execute()).rejects.toThrow(refused);
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow(refused);
    expect((await verifyCommand([])).code).toBe(0);
  });

  describe('names the first row that is wrong, and how', () => {
    it('a changed value, in whatever column', async () => {
      const row = (db: Kysely<Database>) =>
        db.selectFrom('audit').selectAll().where('seq', '=', 5).executeTakeFirstOrThrow();
      const set = (db: Kysely<Database>, change: object) =>
        db.updateTable('audit').set(change).where('seq', '=', 5).execute();
      await tamper(kind, async (db) => {
        const before = await row(db);
        for (const [column, value] of Object.entries(before)) {
          if (column === 'seq') continue;
          await set(db, { [column]: typeof value === 'number' ? value + 1 : `${value}x` });
          expect([column, await verifyCommand([])]).toEqual([
            column,
            { code: 1, text: 'BROKEN at row 5: it was changed after it was written.\nThe 4 rows before it fit.' },
          ]);
          await set(db, { [column]: value });
        }
        expect(Object.keys(before)).toHaveLength(23);
      });
      expect((await verifyCommand([])).code).toBe(0);
    });

    it.each([
      [
        'a missing row',
        (db: Kysely<Database>) => db.deleteFrom('audit').where('seq', '=', 5).execute(),
        5,
        'it is missing, and later rows are there',
      ],
      [
        'the missing first row',
        (db: Kysely<Database>) => db.deleteFrom('audit').where('seq', '=', 1).execute(),
        1,
        'it is missing, and later rows are there',
      ],
      [
        'rows that changed places',
        (db: Kysely<Database>) => swap(db, 5, 9),
        5,
        'the row that belongs here is now number 9',
      ],
      [
        'rows cut off at the end',
        (db: Kysely<Database>) => db.deleteFrom('audit').where('seq', '>', 9).execute(),
        10,
        'the end of the log was cut off',
      ],
      [
        'all rows gone',
        (db: Kysely<Database>) => db.deleteFrom('audit').execute(),
        1,
        'the end of the log was cut off',
      ],
    ] as const)('%s', async (_, change, row, story) => {
      await tamper(kind, change);
      const { text, code } = await verifyCommand([]);
      expect(text).toContain(`BROKEN at row ${row}: `);
      expect(text).toContain(story);
      expect(code).toBe(1);
    });

    async function cutWithHead(db: Kysely<Database>) {
      await db.deleteFrom('audit').where('seq', '>', 9).execute();
      const last = await db.selectFrom('audit').select(['seq', 'hash']).where('seq', '=', 9).executeTakeFirstOrThrow();
      await db.updateTable('audit_head').set(last).execute();
    }

    it('rows cut off together with the head: nobody without the key can seal it', async () => {
      await tamper(kind, cutWithHead);
      const { text, code } = await verifyCommand([]);
      expect(text).toMatch(/^BROKEN at row 9: the end of the log is not as Pooldeck left it/);
      expect(code).toBe(1);
    });

    it('and writing on does not heal it', async () => {
      await tamper(kind, cutWithHead);
      await closeDatabase();
      await recordEvent('access.signOut', { actor: ann });
      await recordEvent('access.signOut', { actor: ann });
      const { text } = await verifyCommand([]);
      expect(text).toMatch(
        /^BROKEN at row 10: when it was written, the end of the log was not as Pooldeck had left it/,
      );
    });

    it('a log put back to an older state under a running server', async () => {
      const db = await database();
      const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
      await recordEvent('access.signOut', { actor: ann });
      await tamper(kind, async (each) => {
        await each.deleteFrom('audit').where('seq', '>', 12).execute();
        await each.updateTable('audit_head').set(head).execute();
      });
      expect((await verifyCommand([])).code).toBe(0);
      await recordEvent('access.signOut', { actor: ann });
      expect((await verifyCommand([])).text).toMatch(/^BROKEN at row 13: it is missing/);
    });

    it('a head that is gone', async () => {
      await tamper(kind, (db) => db.deleteFrom('audit_head').execute());
      expect((await verifyCommand([])).text).toContain('the end of the log is not as Pooldeck left it');
    });

    it('another key', async () => {
      environment.set({ POOLDECK_SECRET: 'quite another secret than that of before' });
      expect((await verifyCommand([])).text).toContain('Most likely the key is another one');
    });
  });

  it('keeps text that a database would change', async () => {
    await recordEvent('access.signInFailed', { actor: { id: '', name: 'a\0b\ud800c', role: '' }, origin: '\ud800' });
    expect((await verifyCommand([])).code).toBe(0);
  });

  it('numbers and chains what many write at once, also while it is being checked', async () => {
    const writing = Promise.all(Array.from({ length: 300 }, () => recordEvent('access.signOut', { actor: ann })));
    expect((await verifyCommand([])).code).toBe(0);
    await writing;
    expect((await verifyCommand([])).text).toContain('Intact: 312 rows');
  });
});
