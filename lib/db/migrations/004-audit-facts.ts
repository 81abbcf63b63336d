import 'server-only';
import { type Kysely, sql } from 'kysely';

/** What sentences are made of, the calls of an act, and the row in which each act began. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const add = (name: string, type: 'text' | 'bigint', empty: string | number) =>
    db.schema
      .alterTable('audit')
      .addColumn(name, type, (column) => column.notNull().defaultTo(empty))
      .execute();
  await add('facts', 'text', '{}');
  await add('calls', 'text', '[]');
  await add('begun', 'bigint', 0);
  await sql`update audit set begun = seq where kind = 'intent'`.execute(db);
  await sql`update audit set begun = coalesce(
    (select intent.seq from audit as intent where intent.entry_id = audit.entry_id and intent.kind = 'intent'), seq
  ) where kind = 'outcome'`.execute(db);
}
