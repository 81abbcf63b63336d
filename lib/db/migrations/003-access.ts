import 'server-only';
import type { Kysely } from 'kysely';

/** Accounts, what they may do, their sessions, and the doors they come in by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await keyed(db, 'accounts', ['name', 'password', 'second_factor', 'created_by'])
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('password_short', 'bigint', (column) => column.notNull())
    .addColumn('second_factor_step', 'bigint', (column) => column.notNull())
    .addColumn('disabled', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await ofAccount(db, 'grants')
    .addColumn('connection', 'text', (column) => column.notNull())
    .addColumn('pool', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('grants_key', ['account_id', 'connection', 'pool'])
    .execute();
  await ofAccount(db, 'sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('proved_at', 'bigint', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('browser', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_account').on('sessions').columns(['account_id']).execute();
  await ofAccount(db, 'recovery_codes')
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('used_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('recovery_codes_key', ['account_id', 'code_hash'])
    .execute();
  await doors(db);
}

async function doors(db: Kysely<unknown>): Promise<void> {
  await keyed(db, 'access_links', ['kind', 'account_id', 'email', 'grants', 'created_by'])
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint', (column) => column.notNull())
    .execute();
  await keyed(db, 'setup', ['token_hash'])
    .addColumn('done_at', 'bigint', (column) => column.notNull())
    .execute();
  await keyed(db, 'throttles', [])
    .addColumn('failures', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('open_at', 'bigint', (column) => column.notNull())
    .execute();
}

function keyed(db: Kysely<unknown>, name: string, texts: string[]) {
  let made = db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey());
  for (const each of texts) made = made.addColumn(each, 'text', (column) => column.notNull());
  return made;
}

/** What goes with its account. */
function ofAccount(db: Kysely<unknown>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'));
}
