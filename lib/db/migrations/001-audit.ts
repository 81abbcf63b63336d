import 'server-only';
import type { Kysely } from 'kysely';

/** The activity log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = ['actor_id', 'actor_name', 'role', 'origin', 'action', 'connection', 'region', 'pool', 'target_kind'];
  const more = ['target', 'difference', 'outcome', 'error_code', 'error_text', 'request_id', 'hash'];
  let table = db.schema
    .createTable('audit')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull());
  for (const name of [...text, ...more]) table = table.addColumn(name, 'text', (column) => column.notNull());
  // One intent and one outcome an act: a second outcome would be a second story.
  await table.addUniqueConstraint('audit_entry', ['entry_id', 'kind']).execute();
  await db.schema.createIndex('audit_pool').on('audit').columns(['connection', 'pool', 'seq']).execute();
  await db.schema.createIndex('audit_actor').on('audit').columns(['actor_id', 'seq']).execute();
}
