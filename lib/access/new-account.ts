import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import type { Grant } from './actor';

export interface NewAccount {
  email: string;
  name: string;
  /** As `hashPassword` made it, or '' for an account without one (single sign-on). */
  passwordHash: string;
  grants: readonly Grant[];
  /** Account id of who let them in, or ''. */
  createdBy: string;
}

/** What one signs in with: case never matters. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Give an e-mail address such as ann@example.com.'));

/** How a person is called. One line, as it stands in lists and in the activity log. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, 'Give a name.')
  .max(100, 'Use at most 100 characters.')
  .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u, 'Use letters, digits and signs that can be seen.');

/**
 * Writes an account and its grants, inside the caller's transaction, and answers its id.
 * @throws PooldeckError `conflict` when the e-mail address has an account
 */
export async function insertAccount(step: Kysely<Database>, account: NewAccount): Promise<string> {
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await step
    .insertInto('accounts')
    .values({
      ...{ id, email: account.email, name: account.name, password: account.passwordHash, password_short: 0 },
      ...{ second_factor: '', second_factor_step: 0, disabled: 0 },
      ...{ created_at: Date.now(), created_by: account.createdBy },
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n)
    throw new PooldeckError('accountExists', `${account.email} has an account already.`);
  await step
    .insertInto('grants')
    .values(account.grants.map((grant) => ({ account_id: id, ...grant })))
    .execute();
  return id;
}
