import 'server-only';
import type { AuditActor } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/write-audit';
import type { AccountRow } from '@/lib/db/access-schema';
import { closeDatabase, database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { doorAddress } from './door-address';
import { newLink } from './links';
import { dropLostSecondFactor } from './second-factor';
import { endSessionsOf } from './sessions';

const usage = 'Usage: npm run recover -- E-MAIL-ADDRESS [--remove-authenticator]';

/** A server keeps its address nowhere that another process could read it: what it was started with may not be what is set here. */
const whoseAddress =
  'The address is the one of this environment (PUBLIC_URL, or else HOST and PORT). If the server answers at another one, change it in the link.';

/** Whoever runs commands on the machine. Has no account, and needs none: the data is theirs to read and write anyway. */
const machine: AuditActor = { id: '', name: 'The server’s command line', role: '' };

/**
 * What the command prints, and its exit code: a link with which the owner of an account chooses a new password. For a console whose owners
 * cannot sign in any more; everyone else asks an owner. `--remove-authenticator` also takes the second factor away. Both are in the activity log.
 */
export async function recoverCommand(args: readonly string[]): Promise<{ text: string; code: 0 | 1 | 2 }> {
  const [email, option, ...more] = args;
  const removes = option === '--remove-authenticator';
  if (!email || email.startsWith('-') || more.length > 0 || (option !== undefined && !removes))
    return { text: usage, code: 2 };
  try {
    return await recover(email.toLowerCase(), removes);
  } catch (error) {
    const reason = error instanceof PooldeckError ? error.message : `The database cannot be used: ${String(error)}`;
    return { text: `Nothing was changed. ${reason}`, code: 2 };
  } finally {
    await closeDatabase();
  }
}

async function recover(email: string, removes: boolean): Promise<{ text: string; code: 0 | 1 }> {
  const db = await database();
  const account = await db.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst();
  if (!account) return { text: `No account has the address ${email}.`, code: 1 };
  if (account.disabled) return { text: `The account of ${email} is disabled. Another owner can enable it.`, code: 1 };
  const link = doorAddress('/new-password', await open(account, removes));
  const lines = [`A new password for ${account.name} (${email}), once, within 24 hours:`, link, whoseAddress];
  return { text: [...lines, ...(removes ? ['The authenticator app was removed.'] : [])].join('\n'), code: 0 };
}

/** @returns the token of the link */
async function open(account: AccountRow, removes: boolean): Promise<string> {
  const { id, email, name } = account;
  const entry = { actor: machine, target: { kind: 'member', id }, facts: { member: name } };
  await recordEvent('team.resetPassword', entry);
  if (removes) await recordEvent('team.removeSecondFactor', entry);
  const db = await database();
  return db.transaction().execute(async (step) => {
    if (removes) await dropLostSecondFactor(step, id);
    await endSessionsOf(step, id);
    return newLink(step, { kind: 'reset', email, grants: '[]', account_id: id, created_by: '' });
  });
}
