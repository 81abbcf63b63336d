import 'server-only';
import type { Kysely } from 'kysely';

/** Drafts, runs and their steps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'drafts', {
    text: ['name', 'connection', 'region', 'blueprint', 'visited', 'created_by'],
    bigint: ['version', 'created_at', 'updated_at'],
  })
    .addColumn('id', 'text', (column) => column.primaryKey())
    .execute();
  await table(db, 'runs', {
    text: [
      ...['kind', 'title', 'draft_id', 'connection', 'region', 'pool_id', 'goal', 'state', 'next_plan'],
      ...['actor_id', 'actor_name', 'lease'],
    ],
    bigint: ['lease_until', 'created_at', 'updated_at'],
  })
    // The submission key. That it is unique is what makes a double click one execution.
    .addColumn('id', 'text', (column) => column.primaryKey())
    .execute();
  await table(db, 'run_steps', {
    text: ['step_id', 'operation', 'title', 'input', 'refs', 'state', 'sent', 'known', 'answer', 'failure'],
    bigint: ['attempts', 'started_at', 'finished_at'],
  })
    .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id').onDelete('cascade'))
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('run_steps_key', ['run_id', 'position'])
    .execute();
  await db.schema.createIndex('runs_created').on('runs').columns(['created_at', 'id']).execute();
  await db.schema.createIndex('drafts_updated').on('drafts').columns(['updated_at', 'id']).execute();
}

function table(db: Kysely<unknown>, name: string, columns: { text: string[]; bigint: string[] }) {
  let made = db.schema.createTable(name);
  for (const each of columns.text) made = made.addColumn(each, 'text', (column) => column.notNull());
  for (const each of columns.bigint) made = made.addColumn(each, 'bigint', (column) => column.notNull());
  return made;
}
