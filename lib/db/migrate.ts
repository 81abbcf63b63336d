import 'server-only';
import { type Kysely, sql } from 'kysely';
import { PooldeckError } from '@/lib/errors';
import { type Migration, migrations } from './migrations';
import type { Database } from './schema';

type MigrationsTable = { schema_migrations: { name: string; applied_at: number } };

/** Runs `work` so that no other process changes the schema meanwhile; each kind of database has its own way. */
export type Exclusively = (work: (db: Kysely<unknown>) => Promise<void>) => Promise<void>;

/**
 * Brings the schema up to date, all missing steps or none. Two processes that start at once take turns; the second one
 * finds nothing left to do.
 * @throws PooldeckError `configuration` when the database was written by a newer Pooldeck.
 */
export async function migrate(exclusively: Exclusively, steps: readonly Migration[] = migrations): Promise<void> {
  await exclusively(async (untyped) => {
    const db = untyped.withTables<MigrationsTable>();
    await db.schema
      .createTable('schema_migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const rows = await db.selectFrom('schema_migrations').select('name').execute();
    const applied = new Set(rows.map(({ name }) => name));
    const known = new Set(steps.map(({ name }) => name));
    const newer = [...applied].filter((name) => !known.has(name));
    if (newer.length > 0)
      throw new PooldeckError(
        'configuration',
        `The database was written by a newer Pooldeck (it holds ${newer.sort().join(', ')}). Start that version, or restore a backup.`,
      );
    for (const step of steps.filter(({ name }) => !applied.has(name))) {
      await step.up(untyped);
      await db.insertInto('schema_migrations').values({ name: step.name, applied_at: Date.now() }).execute();
    }
  });
}

/** Whether the schema is the one this version knows: neither older nor, after another replica was upgraded, newer. */
export async function isSchemaCurrent(db: Kysely<Database>): Promise<boolean> {
  const rows = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  const there = new Set(rows.rows.map(({ name }) => name));
  return there.size === migrations.length && migrations.every(({ name }) => there.has(name));
}

/** Inside `exclusively`: one transaction around everything, begun by the given statement. */
export async function inTransaction(
  db: Kysely<unknown>,
  begin: string,
  work: (db: Kysely<unknown>) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql.raw(begin).execute(connection);
    try {
      await work(connection);
      await sql.raw('commit').execute(connection);
    } catch (error) {
      await sql.raw('rollback').execute(connection);
      throw error;
    }
  });
}
