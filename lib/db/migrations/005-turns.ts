import 'server-only';
import type { Kysely } from 'kysely';

/** Rows that stand for work which only one may do at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('turns')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('taken', 'bigint', (column) => column.notNull())
    .execute();
}
