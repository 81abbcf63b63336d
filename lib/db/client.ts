import 'server-only';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { env } from '@/lib/config/env';
import { processWide } from '@/lib/config/process-wide';
import { openPostgres, placeOfPostgres } from './postgres';
import type { Database } from './schema';
import { openSqlite } from './sqlite';

/** The SQLite file of this server, whether it is there or not. */
export const databaseFile = () => path.join(/* turbopackIgnore: true */ env().POOLDECK_DATA, 'pooldeck.db');

/** Opens what the environment names: a PostgreSQL, or else a SQLite file in the data folder. */
function openDatabase(): Promise<Kysely<Database>> {
  const { DATABASE_URL, POOLDECK_DATABASE_CONNECTIONS } = env();
  if (DATABASE_URL !== undefined) return openPostgres(DATABASE_URL, POOLDECK_DATABASE_CONNECTIONS);
  return openSqlite(databaseFile());
}

/** Where Pooldeck keeps its own state, in words without a secret. */
export function databasePlace(): string {
  const { DATABASE_URL, POOLDECK_DATA } = env();
  return DATABASE_URL === undefined ? `The database in ${POOLDECK_DATA}` : placeOfPostgres(DATABASE_URL);
}

/** The database of this process, opened when first asked for. A failure is not remembered: the next call tries again. */
export function database(): Promise<Kysely<Database>> {
  const held = processWide<{ open?: Promise<Kysely<Database>> }>('database', () => ({}));
  held.open ??= openDatabase().catch((error) => {
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
