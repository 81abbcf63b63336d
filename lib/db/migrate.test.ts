import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ended, ownProcess } from '@/lib/testing/own-process';
import { openDatabase } from './client';
import { migrations } from './migrations';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-db-'));
  file = path.join(folder, 'deep', 'pooldeck.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = migrations.map(({ name }) => name);

describe('the database', () => {
  it('is made where there is none, with its schema, durable and strict', async () => {
    const db = await openDatabase(file);
    const applied = await sql<{ name: string }>`select name from schema_migrations order by name`.execute(db);
    expect(applied.rows.map(({ name }) => name)).toEqual(names);
    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await db.destroy();
  });

  it('is opened again without doing anything twice', async () => {
    await (await openDatabase(file)).destroy();
    const db = await openDatabase(file);
    expect(await db.selectFrom('audit').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('of a newer Pooldeck is refused and left as it is', async () => {
    await (await openDatabase(file)).destroy();
    const raw = new SqliteDatabase(file);
    raw.prepare('insert into schema_migrations values (?, ?)').run('999-later', 1);
    raw.close();
    await expect(openDatabase(file)).rejects.toThrow(/written by a newer Pooldeck \(it holds 999-later\)/);
  });

  it('names its migrations in their order', () => {
    expect(names).toEqual([...names].sort());
    expect(names.every((name) => /^\d{3}-[a-z-]+$/.test(name))).toBe(true);
  });

  it('holds only text and integers, so that PostgreSQL can hold the same', async () => {
    const db = await openDatabase(file);
    const columns = await sql<{ type: string }>`
      select distinct lower(c.type) as type from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'
    `.execute(db);
    expect(columns.rows.map(({ type }) => type).sort()).toEqual(['bigint', 'text']);
    await db.destroy();
  });
});

it('four processes that start at once take turns', async () => {
  const code = `
    import { openDatabase } from '@/lib/db/client';
    const db = await openDatabase(process.env.FILE);
    await db.destroy();`;
  const all = await Promise.all(Array.from({ length: 4 }, () => ended(ownProcess(code, { FILE: file }))));
  expect(all.map(({ code: status, errors }) => [status, errors])).toEqual(Array(4).fill([0, '']));
  const db = await openDatabase(file);
  const applied = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  expect(applied.rows).toHaveLength(names.length);
  await db.destroy();
});

it('a migration that fails leaves nothing of itself or of those before it', async () => {
  const { migrate, inTransaction } = await import('./migrate');
  const { Kysely, SqliteDialect } = await import('kysely');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new SqliteDatabase(':memory:') }) });
  const steps = [
    ...migrations,
    {
      name: '900-broken',
      async up(each: typeof db) {
        await each.schema.createTable('half').addColumn('id', 'text').execute();
        throw new Error('no room');
      },
    },
  ];
  await expect(migrate((work) => inTransaction(db, 'begin immediate', work), steps)).rejects.toThrow('no room');
  const tables = await sql`select name from sqlite_master where type = 'table'`.execute(db);
  expect(tables.rows).toEqual([]);
  await db.destroy();
});
