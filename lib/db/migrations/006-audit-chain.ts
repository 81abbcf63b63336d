import 'server-only';
import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** The end of the activity log, sealed; and a table that only grows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .addColumn('base', 'bigint', (column) => column.notNull())
    .execute();
  // What was written before there was a chain stays outside of it.
  await sql`insert into audit_head (id, seq, hash, seal, base)
    select 'audit', coalesce(max(seq), 0), '', '', coalesce(max(seq), 0) from audit`.execute(db);
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const statement of isPostgres ? postgres : sqlite) await sql.raw(statement).execute(db);
}

const refusal = 'The activity log is append-only.';

const sqlite = ['update', 'delete'].map(
  (change) =>
    `create trigger audit_no_${change} before ${change} on audit begin select raise(abort, '${refusal}'); end`,
);

const postgres = [
  `create function audit_append_only() returns trigger language plpgsql as $$
   begin raise exception '${refusal}'; end $$`,
  `create trigger audit_append_only before update or delete or truncate on audit
   for each statement execute function audit_append_only()`,
];
