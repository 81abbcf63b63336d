import 'server-only';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { type Actor, authorise } from './actor';
import { checkPassword, hashPassword, isShort, verifyPassword } from './password';
import { endSessionsOf } from './sessions';
import { admitAttempt } from './throttle';

/** The actor's account as their own page shows it. */
export interface OwnAccount {
  name: string;
  email: string;
  /** False for one that signs in through single sign-on only. */
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** The password is too short to be used without the second factor. */
  needsSecondFactor: boolean;
  recoveryCodesLeft: number;
}

async function rowOf(actor: Actor) {
  const db = await database();
  return db.selectFrom('accounts').selectAll().where('id', '=', actor.id).executeTakeFirstOrThrow();
}

export async function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  authorise(actor, 'account.own');
  const row = await rowOf(actor);
  const db = await database();
  const { left } = await db
    .selectFrom('recovery_codes')
    .select((select) => select.fn.countAll().as('left'))
    .where('account_id', '=', actor.id)
    .where('used_at', '=', 0)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    email: row.email,
    hasPassword: row.password !== '',
    hasSecondFactor: row.second_factor !== '',
    needsSecondFactor: row.password_short === 1,
    recoveryCodesLeft: Number(left),
  };
}

export async function renameOwnAccount(actor: Actor, name: string): Promise<void> {
  authorise(actor, 'account.own');
  const db = await database();
  await db.updateTable('accounts').set({ name }).where('id', '=', actor.id).execute();
}

/**
 * Changes the actor's password and ends their other sessions. The one they have is asked for, and throttled like
 * signing in: an open screen is no place to guess it.
 * @throws PooldeckError `invalidInput` at `current` or `password`, `tooManyAttempts`, `busy`
 */
export async function changeOwnPassword(
  actor: Actor,
  given: { current: string; password: string },
  origin: string,
): Promise<void> {
  authorise(actor, 'account.own');
  const row = await rowOf(actor);
  checkPassword(given.password, { email: row.email, secondFactor: row.second_factor !== '' });
  const attempt = await admitAttempt({ email: row.email, origin });
  if (!(await verifyPassword(given.current, row.password)))
    throw new PooldeckError('invalidInput', undefined, { fields: { current: 'This is not your password.' } });
  await attempt.succeeded();
  const password = await hashPassword(given.password);
  const db = await database();
  await db.transaction().execute(async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('accounts')
      .set({ password, password_short: isShort(given.password) ? 1 : 0 })
      .where('id', '=', actor.id)
      // Checked again as it is now: it may have been taken away meanwhile, and with it the right to a short password.
      .where('second_factor', '=', row.second_factor)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new PooldeckError('gone', 'Your account was changed meanwhile.');
    await endSessionsOf(work, actor.id, actor.sessionId);
  });
}
