import 'server-only';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { log } from '@/lib/config/log';
import { inTransaction, migrate } from './migrate';
import type { Database } from './schema';

/** Milliseconds. A statement that waits longer than this has met a fault, not a load. */
const limits = { connect: 5_000, statement: 15_000, idleInTransaction: 30_000, migrationTurn: 60_000 };

const bigintOid = 20;

/** All our integers fit (times in milliseconds, counts, positions); the driver's own default would be text. */
function integerOf(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError('The database holds an integer beyond 2^53.');
}

function openPool(url: string, connections: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'pooldeck',
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => (oid === bigintOid ? integerOf : types.getTypeParser(oid, format)) },
  });
  // A connection that breaks while no statement waits: in the pool, or between two statements of a transaction. The pool opens
  // another one. An error that nobody listens to would end the process, and the pool listens only while a connection rests in it.
  pool.on('error', () => {});
  pool.on('connect', (connection) =>
    connection.on('error', (error) => log('warn', { event: 'database-connection-lost', code: codeOf(error) })),
  );
  return pool;
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : error.name);

/** How this process reaches a PostgreSQL; connects at the first query. */
export const postgresDialect = (url: string, connections: number) =>
  new PostgresDialect({ pool: openPool(url, connections) });

/** Two replicas that start at once take turns; each schema of a server has a turn of its own. */
async function migratePostgres(db: Kysely<unknown>): Promise<void> {
  await migrate((work) =>
    inTransaction(db, 'begin', async (connection) => {
      await sql`select set_config('statement_timeout', '0', true)`.execute(connection);
      await sql`select set_config('lock_timeout', ${String(limits.migrationTurn)}, true)`.execute(connection);
      await sql`select pg_advisory_xact_lock(hashtext('pooldeck'), hashtext(current_schema()))`.execute(connection);
      await work(connection);
    }),
  );
}

/**
 * Connects to a PostgreSQL (14 or newer) and brings its schema up to date. TLS, schema and user are what the address
 * says. `connections` is how many this process holds at most.
 * @throws PooldeckError `configuration` when a newer Pooldeck wrote it; the driver's error when it cannot be reached.
 */
export async function openPostgres(url: string, connections: number): Promise<Kysely<Database>> {
  const db = new Kysely<unknown>({ dialect: postgresDialect(url, connections) });
  try {
    await migratePostgres(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db.withTables<Pick<Database, keyof Database>>();
}

/** Where a database is, for people: never its user, password or options. */
export function placeOfPostgres(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? (hostname || 'localhost');
  return `PostgreSQL at ${host}:${port || 5432}${pathname}`;
}
