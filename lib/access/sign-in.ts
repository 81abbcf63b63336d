import 'server-only';
import type { FactsOf } from '@/lib/audit/events';
import { keepThrottled } from '@/lib/audit/keep-refusal';
import { nobody, recordEvent } from '@/lib/audit/write-audit';
import type { AccountRow } from '@/lib/db/access-schema';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { knownBrowserOf, newKnownBrowser } from './known-browser';
import { verifyPassword } from './password';
import { takeSecondFactor } from './second-factor';
import { endSession, findSession, type RequestOrigin, startSession } from './sessions';
import { admitAttempt } from './throttle';

export interface Credentials {
  email: string;
  password: string;
  code?: string | undefined;
}

interface Attempt extends RequestOrigin {
  /** The token of the session that the browser has already, if any: it ends when this succeeds. */
  before: string | undefined;
  /** What the browser says of having been in before. */
  knownBrowser: string | undefined;
}

export interface SignedIn {
  /** The token of the session. */
  token: string;
  /** What the browser shows the next time, so that strangers who guess at the account do not slow it down. */
  knownBrowser: string;
}

type Reason = NonNullable<FactsOf<'access.signInFailed'>['reason']>;
type Way = NonNullable<FactsOf<'access.signIn'>['way']>;
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
 * @throws PooldeckError `signInFailed` (unknown, wrong and disabled alike), `codeNeeded` after the right password of an
 * account with a second factor, `tooManyAttempts`, `busy`
 */
export async function signIn(given: Credentials, { before, knownBrowser, ...at }: Attempt): Promise<SignedIn> {
  const { email, password } = given;
  const account = await findAccount(email);
  const known = account && knownBrowserOf(account.id, knownBrowser);
  const attempt = await admitAttempt({ email, knownBrowser: known, origin: at.origin }).catch(async (error) => {
    if (error instanceof PooldeckError && error.code === 'tooManyAttempts')
      await keepThrottled(account?.email, at.origin);
    throw error;
  });
  const right = await verifyPassword(password, account?.password ?? '');
  if (!account) return refuse(undefined, at.origin, 'unknown');
  if (!right) return refuse(account, at.origin, 'password');
  if (account.disabled) return refuse(account, at.origin, 'disabled');
  const way = await secondFactorOf(account, given.code);
  if (way === 'missing') {
    await attempt.undecided();
    throw new PooldeckError('codeNeeded');
  }
  if (way === 'wrong') return refuse(account, at.origin, 'code');
  const again = before !== undefined && (await findSession(before))?.id === account.id;
  const entry = { actor: account, origin: at.origin, facts: { way } };
  await recordEvent(again ? 'access.confirm' : 'access.signIn', entry);
  await attempt.succeeded();
  if (before !== undefined) await endSession(before);
  return { token: await startSession(account.id, at), knownBrowser: known ?? newKnownBrowser(account.id) };
}

/** How they signed in, the second factor included. */
async function secondFactorOf(account: Account, code: string | undefined): Promise<Way | 'missing' | 'wrong'> {
  if (account.second_factor === '') return 'password';
  if (!code) return 'missing';
  return (await takeSecondFactor(account, code)) ?? 'wrong';
}
