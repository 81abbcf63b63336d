import 'server-only';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { env } from '@/lib/config/env';
import { PooldeckError } from '@/lib/errors';

/** What was copied, and what has to be saved in another way. */
export interface Backup {
  folder: string;
  files: string[];
  elsewhere: string[];
}

/**
 * Copies the state in the data folder: each database as it was at one moment, and the server's secret. A running server
 * goes on meanwhile. The copy is made beside `folder` and gets its name when it is whole; it is for its owner's eyes.
 * `folder` defaults to one named for the time, in `backups` in the data folder.
 * @throws PooldeckError `configuration` when there is nothing to copy, or `folder` exists
 */
export async function backUp(given?: string, now = new Date()): Promise<Backup> {
  const { POOLDECK_DATA, POOLDECK_SECRET, DATABASE_URL } = env();
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const folder = path.resolve(given ?? path.join(POOLDECK_DATA, 'backups', stamp));
  if (existsSync(folder)) throw new PooldeckError('configuration', `${folder} is there already. Name another folder.`);
  const there = (names: string[]) => names.filter((name) => existsSync(path.join(POOLDECK_DATA, name)));
  const databases = there(DATABASE_URL === undefined ? ['pooldeck.db', 'cognito.db'] : ['cognito.db']);
  const secrets = there(POOLDECK_SECRET === undefined ? ['secret.key'] : []);
  if (databases.length === 0 && DATABASE_URL === undefined)
    throw new PooldeckError('configuration', `There is no database in ${path.resolve(POOLDECK_DATA)}.`);
  const unfinished = `${folder}.${process.pid}.unfinished`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    for (const name of databases) await copyDatabase(path.join(POOLDECK_DATA, name), path.join(unfinished, name));
    for (const name of secrets) {
      copyFileSync(path.join(POOLDECK_DATA, name), path.join(unfinished, name));
      chmodSync(path.join(unfinished, name), 0o600);
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  return { folder, files: [...databases, ...secrets], elsewhere: elsewhere(DATABASE_URL, POOLDECK_SECRET) };
}

function elsewhere(url: string | undefined, secret: string | undefined): string[] {
  return [
    ...(url === undefined ? [] : ['the PostgreSQL that DATABASE_URL names: pg_dump, or the snapshots of its host']),
    ...(secret === undefined
      ? []
      : ['POOLDECK_SECRET: without it second factors and the activity log cannot be checked']),
  ];
}

/** All pages in one step, which reads the state of one moment while others write; then a look at every page of the copy. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SqliteDatabase(from, { fileMustExist: true });
  try {
    await source.backup(to, { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    source.close();
  }
  chmodSync(to, 0o600);
  const copy = new SqliteDatabase(to);
  try {
    // One file, without the log that a database in use has beside it.
    copy.pragma('journal_mode = delete');
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new PooldeckError('configuration', `${from} is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}

/** `npm run backup [-- FOLDER]`: what it prints, and its exit code. */
export async function backupCommand(args: readonly string[]): Promise<{ text: string; code: 0 | 1 }> {
  const [given, ...more] = args;
  if (more.length > 0 || given?.startsWith('-')) return { text: 'Usage: npm run backup [-- FOLDER]', code: 1 };
  try {
    const { folder, files, elsewhere: other } = await backUp(given);
    const lines = [`Backup in ${folder}: ${files.join(', ')}.`, ...other.map((each) => `NOT in it: ${each}.`)];
    return { text: lines.join('\n'), code: 0 };
  } catch (error) {
    return { text: `No backup was made. ${error instanceof Error ? error.message : String(error)}`, code: 1 };
  }
}
