import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { limitExceeded, notAuthorized } from '../errors.ts';
import type { User } from './user-store.ts';

type Row = { count: number; since: number; until: number };

const hour = 60 * 60 * 1000;
const longestLock = 15 * 60 * 1000;
/** After this long without an attempt the count begins anew [DG23]. */
const forgotten = 15 * 60 * 1000;
/** What is guessed. Codes of a second factor count by themselves: the right password does not forgive them. */
type Guess = 'password' | 'mfa';

/** Calls per user and hour [Q26]. Where Cognito's own figure depends on the risk (5–20), the lowest. */
const hourlyLimits = {
  ConfirmSignUp: 15,
  ResendConfirmationCode: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
  ChangePassword: 5,
  ForgotPassword: 5,
  ConfirmForgotPassword: 5,
} as const;

/**
 * Counts a call of an operation that one user may make only so often in an hour.
 *
 * @throws LimitExceededException `Attempt limit exceeded, please try after some time.` [measured GH amplify-js#6767, #8013]. A fault
 * thrown later in the same call must be kept (`keep`), or the call was not counted.
 */
export function countCall(context: Context, user: User, operation: keyof typeof hourlyLimits) {
  const row = read(context, user, operation);
  const current = row && context.now() - row.since < hour ? row : { count: 0, since: context.now(), until: 0 };
  if (current.count >= hourlyLimits[operation]) {
    throw limitExceeded('Attempt limit exceeded, please try after some time.');
  }
  write(context, user, operation, { ...current, count: current.count + 1 });
}

/** Refuses a sign-in during a lock-out. Such an attempt counts for nothing [DG23]. */
export function checkLock(context: Context, user: User, guess: Guess = 'password') {
  const row = read(context, user, guess);
  if (row && row.until > context.now()) throw notAuthorized('Password attempts exceeded');
}

/** Notes a failed sign-in: from the fifth on the user is locked for 2^(n−5) seconds, at most 15 minutes [DG23]. */
export function noteFailure(context: Context, user: User, guess: Guess = 'password') {
  const row = read(context, user, guess);
  const now = context.now();
  const count = row && now - Math.max(row.since, row.until) < forgotten ? row.count + 1 : 1;
  const lock = count < 5 ? 0 : Math.min(2 ** (count - 5) * 1000, longestLock);
  write(context, user, guess, { count, since: now, until: lock === 0 ? 0 : now + lock });
}

/** A sign-in that went well forgets the failures. */
export function forgetFailures(context: Context, user: User, guess: Guess = 'password') {
  sql(context.db, 'DELETE FROM attempts WHERE user_seq = ? AND kind = ?').run(user.seq, guess);
}

function read({ db }: Context, user: User, kind: string): Row | undefined {
  return sql<Row>(db, 'SELECT count, since, until FROM attempts WHERE user_seq = ? AND kind = ?').get(user.seq, kind);
}

function write({ db }: Context, user: User, kind: string, { count, since, until }: Row) {
  sql(
    db,
    `INSERT INTO attempts (user_seq, kind, count, since, until) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = excluded.count, since = excluded.since, until = excluded.until`,
  ).run(user.seq, kind, count, since, until);
}
