import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { ended, ownProcess } from '@/lib/testing/own-process';
import { closeDatabase, database } from './client';
import { inTransaction, migrate } from './migrate';
import { migrations } from './migrations';

const add = (db: Kysely<unknown>, table: string) => db.schema.createTable(table).addColumn('id', 'text').execute();
const names = migrations.map(({ name }) => name);

it('migrations are named in their order', () => {
  expect(names).toEqual([...names].sort());
  expect(names.every((name) => /^\d{3}-[a-z-]+$/.test(name))).toBe(true);
});

onEachDatabase((fresh, kind) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
  });
  afterEach(() => environment.close());

  const applied = async () =>
    (await sql<{ name: string }>`select name from schema_migrations order by name`.execute(await database())).rows.map(
      ({ name }) => name,
    );
  const columns = async () => {
    const all =
      kind === 'SQLite'
        ? sql`select m.name as "table", c.name, lower(c.type) as type, c."notnull" as needed
              from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' order by 1, 2`
        : sql`select table_name as "table", column_name as name, data_type as type, (is_nullable = 'NO')::int as needed
              from information_schema.columns where table_schema = current_schema() order by 1, 2`;
    return (await all.execute(await database())).rows as { table: string; name: string; type: string }[];
  };

  it('is made where there is nothing, with its schema', async () => {
    expect(await applied()).toEqual(names);
  });

  it('holds only text and integers, so that both kinds hold the same', async () => {
    const types = (await columns()).map(({ type }) => type);
    expect([...new Set(types)].sort()).toEqual(['bigint', 'text']);
  });

  it('is opened again without doing anything twice', async () => {
    const before = await columns();
    await closeDatabase();
    expect(await columns()).toEqual(before);
    expect(await applied()).toEqual(names);
  });

  it('of a newer Pooldeck is refused and left as it is', async () => {
    await sql`insert into schema_migrations values ('999-later', 1)`.execute(await database());
    await closeDatabase();
    await expect(database()).rejects.toThrow(/written by a newer Pooldeck \(it holds 999-later\)/);
  });

  it('four processes that start at once take turns', async () => {
    const code = `
      import { closeDatabase, database } from '@/lib/db/client';
      await database();
      await closeDatabase();`;
    const all = await Promise.all(Array.from({ length: 4 }, () => ended(ownProcess(code, {}))));
    expect(all.map(({ code: status, errors }) => [status, errors])).toEqual(Array(4).fill([0, '']));
    expect(await applied()).toEqual(names);
  });

  it('a step that fails leaves nothing of itself or of those before it', async () => {
    const before = await columns();
    const whole = { name: '900-whole', up: (each: Kysely<unknown>) => add(each, 'whole') };
    const broken = {
      name: '901-broken',
      async up(each: Kysely<unknown>) {
        await add(each, 'half');
        throw new Error('no room');
      },
    };
    const db = (await database()) as unknown as Kysely<unknown>;
    const begin = kind === 'SQLite' ? 'begin immediate' : 'begin';
    const migrating = migrate((work) => inTransaction(db, begin, work), [...migrations, whole, broken]);
    await expect(migrating).rejects.toThrow('no room');
    expect(await columns()).toEqual(before);
  });
});

describe('SQLite', () => {
  it('is durable and strict', async () => {
    const environment = testEnvironment();
    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(await database())).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await environment.close();
  });
});
