import 'server-only';
import type { Kysely } from 'kysely';

/** What sentences are made of, the calls of an act, and where an outcome's act began. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const add = (name: string, type: 'text' | 'bigint', empty: string | number) =>
    db.schema
      .alterTable('audit')
      .addColumn(name, type, (column) => column.notNull().defaultTo(empty))
      .execute();
  await add('facts', 'text', '{}');
  await add('calls', 'text', '[]');
  await add('begun', 'bigint', 0);
  await db.schema.createIndex('audit_target').on('audit').columns(['connection', 'pool', 'target', 'seq']).execute();
  await db.schema.createIndex('audit_outcome').on('audit').columns(['outcome', 'begun']).execute();
}
