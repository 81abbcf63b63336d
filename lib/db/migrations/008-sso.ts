import 'server-only';
import type { Kysely } from 'kysely';

/** Who an account is at the providers of single sign-on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sso_identities')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('governs', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sso_identities_key', ['issuer', 'subject'])
    .execute();
  await db.schema.createIndex('sso_identities_account').on('sso_identities').columns(['account_id']).execute();
}
