import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { createUser as create } from '@/lib/cognito/users';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { getDescribedPool } from '@/lib/pools/overview';
import { poolTarget } from '@/lib/pools/pool-target';
import { adminCreateUser, type NewUser, newUserProblems } from './create-request';
import { signInName } from './new-user';
import { generatePassword } from './password';
import { findUser } from './queries';
import { noteUserWrite } from './recent-writes';
import { withUserFields } from './user-errors';
import { attributeValue, listedUser, type UserRecord } from './user-record';

/** What there is to hand over. */
export interface CreatedUser {
  /** Cognito's username: a UUID where people sign in by e-mail or phone. */
  username: string;
  /** What was typed, and what the person signs in with. */
  signInName: string;
  sub: string | undefined;
  status: string | undefined;
  /** Only when Pooldeck generated it; it is kept nowhere. */
  temporaryPassword: string | undefined;
  invitation: NewUser['invitation'];
  /** The answer was lost, and looking found the user. */
  foundAfterLostAnswer: boolean;
}

/** Our clock and Cognito's need not agree, in milliseconds. */
const CLOCK_TOLERANCE = 60_000;

/**
 * Creates a user as this pool needs it: one DescribeUserPool for its sign-in and policy, one AdminCreateUser. When the
 * answer is lost, AdminGetUser tells whether the user is there, because a second try would only be told so.
 * @throws PooldeckError with the field an answer of Cognito is about
 */
export async function createInvitedUser(actor: Actor, user: NewUser): Promise<CreatedUser> {
  const target = poolTarget(actor, 'user.create', user);
  const pool = await getDescribedPool(actor, user);
  const signIn = signInName(pool);
  const problems = newUserProblems(user, signIn);
  if (problems.length > 0)
    throw new PooldeckError('invalidInput', undefined, {
      fields: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
    });
  const generated =
    user.password.mode === 'generated'
      ? generatePassword(pool.Policies?.PasswordPolicy?.MinimumLength ?? 8)
      : undefined;
  const password = user.password.mode === 'typed' ? user.password.value : generated;
  const startedAt = Date.now();
  const made = await create(target, adminCreateUser(user, signIn, password)).then(
    (answer) => ({ record: listedUser(answer), found: false }),
    async (error: unknown) => {
      if (!isOutcomeUnknown(error)) throw withUserFields(error);
      return { record: await lookFor(actor, user, startedAt, error), found: true };
    },
  );
  noteUserWrite({ ...user, username: made.record.username });
  return {
    username: made.record.username,
    signInName: user.username,
    sub: attributeValue(made.record, 'sub'),
    status: made.record.status,
    temporaryPassword: generated,
    invitation: user.invitation,
    foundAfterLostAnswer: made.found,
  };
}

/** The user that a call with a lost answer made. @throws the lost call's error when nobody can tell, a plain one when it made none */
async function lookFor(actor: Actor, user: NewUser, startedAt: number, lost: unknown): Promise<UserRecord> {
  const found = await findUser(actor, user).catch(() => {
    throw lost;
  });
  if (!found) throw new PooldeckError('unavailable', 'The answer got lost, and no user was created. Nothing was sent.');
  const isOurs = found.created !== undefined && found.created.getTime() >= startedAt - CLOCK_TOLERANCE;
  if (!isOurs)
    throw new PooldeckError('conflict', 'A user of this name exists already in this pool.', {
      fields: { username: 'A user of this name exists already in this pool.' },
    });
  return found;
}
