import 'server-only';
import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { env } from '@/lib/config/env';
import { PooldeckError } from '@/lib/errors';
import { databaseFile } from './client';
import { postgresDialect } from './postgres';
import type { Database } from './schema';

/**
 * The database as it is, for a command that looks at it while a server uses it: no migration, no lock, and on SQLite no
 * way to write.
 * @throws PooldeckError `configuration` when there is none
 */
export function openForReading(): Kysely<Database> {
  const { DATABASE_URL } = env();
  if (DATABASE_URL !== undefined) return new Kysely({ dialect: postgresDialect(DATABASE_URL, 1) });
  const file = databaseFile();
  if (!existsSync(file)) throw new PooldeckError('configuration', `There is no database at ${file}.`);
  return new Kysely({ dialect: new SqliteDialect({ database: new SqliteDatabase(file, { readonly: true }) }) });
}
