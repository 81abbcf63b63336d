import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AccountRow } from '@/lib/db/access-schema';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { PooldeckError } from '@/lib/errors';
import { type Actor, authorise } from './actor';
import { keepableAuthenticator, stepOf } from './authenticator';
import { endSessionsOf } from './sessions';
import { hashToken } from './token';

const codes = 10;
/** Without letters that look like digits. */
const letters = 'abcdefghjkmnpqrstvwxyz0123456789';

/** 80 random bits, in groups that can be copied by hand. */
function newRecoveryCode(): string {
  const text = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

const plain = (code: string) => code.toLowerCase().replaceAll(/[\s-]/g, '');

async function replaceRecoveryCodes(step: Kysely<Database>, accountId: string): Promise<string[]> {
  const made = Array.from({ length: codes }, newRecoveryCode);
  await step.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  const rows = made.map((code) => ({ account_id: accountId, code_hash: hashToken(plain(code)), used_at: 0 }));
  await step.insertInto('recovery_codes').values(rows).execute();
  return made;
}

/**
 * Takes the code of an account's second factor: the app's, or a recovery code. Each counts once, also when it comes
 * twice at the same moment.
 */
export async function takeSecondFactor(
  account: Pick<AccountRow, 'id' | 'second_factor'>,
  given: string,
  now = Date.now(),
): Promise<'password-code' | 'recovery-code' | undefined> {
  const db = await database();
  const code = plain(given);
  const step = stepOf(account.id, account.second_factor, code, now);
  if (step !== undefined) {
    const used = await db
      .updateTable('accounts')
      .set({ second_factor_step: step })
      .where('id', '=', account.id)
      .where('second_factor', '=', account.second_factor)
      .where('second_factor_step', '<', step)
      .executeTakeFirst();
    return used.numUpdatedRows === 1n ? 'password-code' : undefined;
  }
  const used = await db
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('account_id', '=', account.id)
    .where('code_hash', '=', hashToken(code))
    .where('used_at', '=', 0)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n ? 'recovery-code' : undefined;
}

/**
 * Makes an offered app the actor's second factor once its first code proves that it works, ends their other sessions,
 * and answers ten recovery codes: the only time they can be had.
 * @throws PooldeckError `invalidInput` at `code`
 */
export async function setSecondFactor(actor: Actor, offered: { sealed: string; code: string }, now = Date.now()) {
  authorise(actor, 'account.secure');
  const factor = keepableAuthenticator(actor.id, offered.sealed);
  const step = factor === undefined ? undefined : stepOf(actor.id, factor, plain(offered.code), now);
  if (factor === undefined || step === undefined)
    throw new PooldeckError('invalidInput', undefined, {
      fields: { code: 'This is not the code that the app shows now. Check the clock of your phone.' },
    });
  const db = await database();
  return db.transaction().execute(async (work) => {
    const changed = { second_factor: factor, second_factor_step: step };
    await work.updateTable('accounts').set(changed).where('id', '=', actor.id).execute();
    await endSessionsOf(work, actor.id, actor.sessionId);
    return replaceRecoveryCodes(work, actor.id);
  });
}

/** Ten new recovery codes; the old ones are worth nothing from then on. */
export async function newRecoveryCodes(actor: Actor): Promise<string[]> {
  authorise(actor, 'account.secure');
  const db = await database();
  return db.transaction().execute((work) => replaceRecoveryCodes(work, actor.id));
}

/** Takes an account's second factor and its recovery codes away, inside the caller's transaction. */
async function dropSecondFactor(work: Kysely<Database>, accountId: string): Promise<void> {
  const none = { second_factor: '', second_factor_step: 0 };
  await work.updateTable('accounts').set(none).where('id', '=', accountId).execute();
  await work.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
}

/** The same for someone whose authenticator is lost. A password that is too short to stand alone goes with it: they need a link for a new one. */
export async function dropLostSecondFactor(work: Kysely<Database>, accountId: string): Promise<void> {
  await dropSecondFactor(work, accountId);
  const none = { password: '', password_short: 0 };
  await work.updateTable('accounts').set(none).where('id', '=', accountId).where('password_short', '=', 1).execute();
}

/**
 * Signs in with the password alone from now on, and ends the actor's other sessions.
 * @throws PooldeckError `passwordTooShort` when the password is too short to stand alone
 */
export async function removeSecondFactor(actor: Actor): Promise<void> {
  authorise(actor, 'account.secure');
  const db = await database();
  await db.transaction().execute(async (work) => {
    const { password_short } = await work
      .selectFrom('accounts')
      .select('password_short')
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow();
    if (password_short)
      throw new PooldeckError('passwordTooShort', 'Your password is too short to be the only thing that protects you.');
    await dropSecondFactor(work, actor.id);
    await endSessionsOf(work, actor.id, actor.sessionId);
  });
}
