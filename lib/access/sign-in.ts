import 'server-only';
import type { FactsOf } from '@/lib/audit/events';
import { nobody, recordEvent } from '@/lib/audit/write-audit';
import type { AccountRow } from '@/lib/db/access-schema';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { verifyPassword } from './password';
import { endSession, findSession, type RequestOrigin, startSession } from './sessions';

export interface Credentials {
  email: string;
  password: string;
  code?: string | undefined;
}

interface Attempt extends RequestOrigin {
  /** The token of the session that the browser has already, if any: it ends when this succeeds. */
  before: string | undefined;
}

type Reason = NonNullable<FactsOf<'access.signInFailed'>['reason']>;
type Account = AccountRow & { role: string };

/** The account that may sign in under an address, and one of its roles. */
async function findAccount(email: string): Promise<Account | undefined> {
  const db = await database();
  return db
    .selectFrom('accounts')
    .innerJoin('grants', 'grants.account_id', 'accounts.id')
    .selectAll('accounts')
    .select('grants.role as role')
    .where('email', '=', email)
    .limit(1)
    .executeTakeFirst();
}

/** The same words for every reason, so that nobody learns which addresses have an account. */
async function refuse(account: Account | undefined, origin: string, reason: Reason): Promise<never> {
  // What someone types who has no account is not kept: it may be a password in the wrong field.
  const facts = { reason, ...(account && { name: account.email }) };
  await recordEvent('access.signInFailed', { actor: nobody, origin, outcome: 'denied', facts });
  throw new PooldeckError('signInFailed');
}

/**
 * Signs in with e-mail address and password, and answers the token of the new session. The browser's session before it
 * ends: with new rights comes a new token.
 * @throws PooldeckError `signInFailed` (unknown, wrong and disabled alike), `busy`
 */
export async function signIn({ email, password }: Credentials, { before, ...at }: Attempt): Promise<string> {
  const account = await findAccount(email);
  const right = await verifyPassword(password, account?.password ?? '');
  if (!account) return refuse(undefined, at.origin, 'unknown');
  if (!right) return refuse(account, at.origin, 'password');
  if (account.disabled) return refuse(account, at.origin, 'disabled');
  const again = before !== undefined && (await findSession(before))?.id === account.id;
  const facts = { way: 'password' } as const;
  await recordEvent(again ? 'access.confirm' : 'access.signIn', { actor: account, origin: at.origin, facts });
  if (before !== undefined) await endSession(before);
  return startSession(account.id, at);
}
