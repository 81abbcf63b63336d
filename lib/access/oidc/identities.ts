import 'server-only';
import type { Kysely } from 'kysely';
import type { Database } from '@/lib/db/schema';
import type { Grant } from '../actor';
import { isRole } from '../sessions';

/** The account that someone at a provider has here. */
export interface KnownAccount {
  id: string;
  name: string;
  disabled: boolean;
  /** Whether the account's roles follow the groups at the provider. */
  governed: boolean;
  grants: Grant[];
}

interface Identity {
  issuer: string;
  subject: string;
}

async function grantsOfAccount(db: Kysely<Database>, accountId: string): Promise<Grant[]> {
  const rows = await db.selectFrom('grants').selectAll().where('account_id', '=', accountId).execute();
  return rows.flatMap(({ role, connection, pool }) => (isRole(role) ? [{ role, connection, pool }] : []));
}

export async function findKnownAccount(
  db: Kysely<Database>,
  { issuer, subject }: Identity,
): Promise<KnownAccount | undefined> {
  const row = await db
    .selectFrom('sso_identities')
    .innerJoin('accounts', 'accounts.id', 'sso_identities.account_id')
    .select(['accounts.id as id', 'accounts.name as name', 'accounts.disabled as disabled', 'governs'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (!row) return undefined;
  const grants = await grantsOfAccount(db, row.id);
  return { id: row.id, name: row.name, disabled: row.disabled === 1, governed: row.governs === 1, grants };
}

export async function insertIdentity(
  db: Kysely<Database>,
  { issuer, subject }: Identity,
  accountId: string,
  governs: boolean,
): Promise<void> {
  const now = Date.now();
  await db
    .insertInto('sso_identities')
    .values({ issuer, subject, account_id: accountId, governs: governs ? 1 : 0, created_at: now, used_at: now })
    .execute();
}

export async function touchIdentity(db: Kysely<Database>, { issuer, subject }: Identity): Promise<void> {
  await db
    .updateTable('sso_identities')
    .set({ used_at: Date.now() })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}

/** Puts these grants in the place of those that the account has. */
export async function replaceGrants(db: Kysely<Database>, accountId: string, grants: readonly Grant[]): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('grants').where('account_id', '=', accountId).execute();
    if (grants.length > 0)
      await step
        .insertInto('grants')
        .values(grants.map((grant) => ({ account_id: accountId, ...grant })))
        .execute();
  });
}
