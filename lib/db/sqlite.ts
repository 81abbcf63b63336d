import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { inTransaction, migrate } from './migrate';
import type { Database } from './schema';

/**
 * Opens (or makes) a SQLite file and brings its schema up to date.
 * Every commit is flushed to the disk (`synchronous = FULL`): an acknowledged audit entry survives a power cut.
 * @throws PooldeckError `configuration` when a newer Pooldeck wrote it; the driver's error when it cannot be written.
 */
export async function openSqlite(file: string): Promise<Kysely<Database>> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = new SqliteDatabase(file);
  // First of all, so that switching to WAL itself waits for another process that is starting.
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    await migrate((work) => inTransaction(db, 'begin immediate', work));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db.withTables<Pick<Database, keyof Database>>();
}
