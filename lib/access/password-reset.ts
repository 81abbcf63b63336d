import 'server-only';
import { recordEvent } from '@/lib/audit/write-audit';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { consumeLink, findLink } from './links';
import { checkPassword, hashPassword, isShort, passwordLength } from './password';
import { endSessionsOf } from './sessions';

async function findReset(token: string) {
  const db = await database();
  const link = await findLink(db, 'reset', token);
  if (!link) return undefined;
  const account = await db
    .selectFrom('accounts')
    .selectAll()
    .where('id', '=', link.account_id)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  return account && { link, account };
}

/** Whose password a token resets, and how long a new one has to be; undefined when it does not work (any more). */
export async function findResettable(token: string): Promise<{ email: string; least: number } | undefined> {
  const found = await findReset(token);
  if (!found) return undefined;
  const { email, second_factor } = found.account;
  return { email, least: second_factor === '' ? passwordLength.alone : passwordLength.withSecondFactor };
}

/**
 * Sets the new password of the account that a token is for, and ends its sessions. Nobody is signed in by it: whoever
 * has a second factor still needs it.
 * @throws PooldeckError `linkInvalid`, `invalidInput` for a weak password, `busy`
 */
export async function resetPassword(token: string, password: string, origin: string): Promise<void> {
  const found = await findReset(token);
  if (!found) throw new PooldeckError('linkInvalid');
  const { account, link } = found;
  checkPassword(password, { email: account.email, secondFactor: account.second_factor !== '' });
  const hash = await hashPassword(password);
  await recordEvent('access.changePassword', { actor: { ...account, role: '' }, origin });
  const db = await database();
  await db.transaction().execute(async (step) => {
    await consumeLink(step, link.id);
    const changed = { password: hash, password_short: isShort(password) ? 1 : 0 };
    await step.updateTable('accounts').set(changed).where('id', '=', account.id).execute();
    await endSessionsOf(step, account.id);
  });
}
