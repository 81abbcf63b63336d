import 'server-only';
import { readFileSync } from 'node:fs';
import { env } from '@/lib/config/env';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { insertAccount, type NewAccount } from './new-account';
import { hashToken, newToken } from './token';

const row = 'first-owner';

export type FirstOwner = Omit<NewAccount, 'grants' | 'createdBy'>;

/** Whether the first owner exists. Until then nothing of the console answers. */
export async function isSetUp(): Promise<boolean> {
  const db = await database();
  const found = await db.selectFrom('setup').select('done_at').where('id', '=', row).executeTakeFirst();
  return found !== undefined && found.done_at > 0;
}

/**
 * A fresh token that makes the first owner, or undefined when they exist. One made before, at an earlier start, is
 * worth nothing from then on.
 */
export async function newSetupToken(): Promise<string | undefined> {
  const db = await database();
  const token = newToken();
  const token_hash = hashToken(token);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('setup')
    .values({ id: row, token_hash, done_at: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ token_hash }).where('setup.done_at', '=', 0))
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? token : undefined;
}

/** Whether the token would make the first owner now. */
export async function isSetupToken(token: string): Promise<boolean> {
  const db = await database();
  const found = await db
    .selectFrom('setup')
    .select('id')
    .where('done_at', '=', 0)
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Makes the first owner and answers their id. Only one, however many try at once: whoever marks the row first.
 * @throws PooldeckError `linkInvalid` when the token is not the one of the last start, or the first owner exists
 */
export async function claimSetup(by: { token: string } | 'environment', owner: FirstOwner): Promise<string> {
  const db = await database();
  return db.transaction().execute(async (step) => {
    let claim = step
      .updateTable('setup')
      .set({ done_at: Date.now(), token_hash: '' })
      .where('id', '=', row)
      .where('done_at', '=', 0);
    if (by !== 'environment') claim = claim.where('token_hash', '=', hashToken(by.token));
    const { numUpdatedRows } = await claim.executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw new PooldeckError('linkInvalid', 'This address does not set the console up.');
    return insertAccount(step, { ...owner, createdBy: '', grants: [{ role: 'owner', connection: '*', pool: '*' }] });
  });
}

/**
 * E-mail and password of the first owner from the environment, for containers. Undefined when it names none.
 * @throws PooldeckError `configuration`
 */
export function ownerOfEnvironment(): { email: string; password: string } | undefined {
  const { POOLDECK_OWNER_EMAIL: email, POOLDECK_OWNER_PASSWORD_FILE: file } = env();
  if (email === undefined && file === undefined) return undefined;
  if (email === undefined || file === undefined)
    throw new PooldeckError(
      'configuration',
      'POOLDECK_OWNER_EMAIL and POOLDECK_OWNER_PASSWORD_FILE make the first owner together: set both or none.',
    );
  try {
    // Editors end a file with a line break that is not part of the password.
    return { email, password: readFileSync(/* turbopackIgnore: true */ file, 'utf8').replace(/\r?\n$/, '') };
  } catch {
    throw new PooldeckError('configuration', `POOLDECK_OWNER_PASSWORD_FILE names ${file}, which cannot be read.`);
  }
}
