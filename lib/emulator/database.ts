import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { migrations } from './migrations.ts';

/**
 * Opens the state of an emulator and brings its schema up to date. `file` is a path or `:memory:`.
 *
 * Every acknowledged write is on disk (WAL with `synchronous = FULL`), and two processes may share one file: writers wait
 * for each other up to 10 s. Throws when the file was written by a newer version.
 */
export function openDatabase(file: string): Database {
  const db = new Sqlite(file);
  db.pragma('busy_timeout = 10000');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.transaction(() => migrate(db, file)).immediate();
  return db;
}

function migrate(db: Database, file: string) {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    throw new Error(`${file} was written by a newer version of the emulator (schema ${version}).`);
  }
  for (const migration of migrations.slice(version)) db.exec(migration);
  db.pragma(`user_version = ${migrations.length}`);
}

const prepared = new WeakMap<Database, Map<string, Statement>>();

/** The prepared statement for `text`, compiled once per database. Pass only literal SQL: values go into parameters. */
export function sql<Row = unknown>(db: Database, text: string): Statement<unknown[], Row> {
  let statements = prepared.get(db);
  if (!statements) {
    statements = new Map();
    prepared.set(db, statements);
  }
  let statement = statements.get(text);
  if (!statement) {
    statement = db.prepare(text);
    statements.set(text, statement);
  }
  return statement as Statement<unknown[], Row>;
}
