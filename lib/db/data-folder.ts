import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { processWide } from '@/lib/config/process-wide';
import { PooldeckError } from '@/lib/errors';

/** Milliseconds that a server which is being replaced gets to end. */
const patience = 1_000;

/**
 * Makes this process the only server on a data folder, until it ends: two would carry out the same runs. The lock is
 * SQLite's own on an empty file, and the operating system drops it with its process, however that one ends.
 * `npm run backup` does not need it.
 * @throws PooldeckError `configuration` when another server has it
 */
export function takeDataFolder(folder: string): void {
  const file = path.join(/* turbopackIgnore: true */ folder, 'server.lock');
  processWide(`lock ${path.resolve(folder)}`, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new SqliteDatabase(file, { timeout: patience });
    try {
      return lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      if (!(error instanceof SqliteDatabase.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
      throw new PooldeckError(
        'configuration',
        `Another Pooldeck is running on the data folder ${folder}. Stop it, or give this one its own with POOLDECK_DATA; several at once share a PostgreSQL (DATABASE_URL).`,
      );
    }
  });
}
