import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { env } from '@/lib/config/env';
import { processWide } from '@/lib/config/process-wide';
import { inTransaction, migrate } from './migrate';
import type { Database } from './schema';

/**
 * Opens (or makes) a SQLite file and brings its schema up to date. The only place that knows SQLite.
 * Every commit is flushed to the disk (`synchronous = FULL`): an acknowledged audit entry survives a power cut.
 * @throws PooldeckError `configuration` when a newer Pooldeck wrote it; the driver's error when it cannot be written.
 */
export async function openDatabase(file: string): Promise<Kysely<Database>> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = new SqliteDatabase(file);
  // First of all, so that switching to WAL itself waits for another process that is starting.
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  const dialect = new SqliteDialect({ database: sqlite });
  try {
    const bare = new Kysely<unknown>({ dialect });
    await migrate((work) => inTransaction(bare, 'begin immediate', work));
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return new Kysely<Database>({ dialect });
}

/** Where Pooldeck keeps its own state. */
function databaseFile(): string {
  return path.join(/* turbopackIgnore: true */ env().POOLDECK_DATA, 'pooldeck.db');
}

/** The database of this process, opened when first asked for. A failure is not remembered: the next call tries again. */
export function database(): Promise<Kysely<Database>> {
  const held = processWide<{ open?: Promise<Kysely<Database>> }>('database', () => ({}));
  held.open ??= openDatabase(databaseFile()).catch((error) => {
    delete held.open;
    throw error;
  });
  return held.open;
}

/** Closes it again: for tests, and for a server that stops. */
export async function closeDatabase(): Promise<void> {
  const held = processWide<{ open?: Promise<Kysely<Database>> }>('database', () => ({}));
  const open = held.open;
  delete held.open;
  await (await open)?.destroy();
}
