import { type Kysely, sql } from 'kysely';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import type { DatabaseKind } from './databases';

const locks = {
  SQLite: ['drop trigger audit_no_update', 'drop trigger audit_no_delete'],
  PostgreSQL: ['drop trigger audit_append_only on audit'],
};

/** What someone does who reaches the database itself, with all rights there but without the server's key. */
export async function tamper(kind: DatabaseKind, change: (db: Kysely<Database>) => Promise<unknown>): Promise<void> {
  const db = await database();
  for (const statement of locks[kind]) await sql.raw(statement).execute(db);
  await change(db);
}
