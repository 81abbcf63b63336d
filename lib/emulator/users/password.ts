import { makeVerifier, passwordMatches, type Verifier } from '../auth/srp.ts';
import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, invalidPassword, notAuthorized } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { passwordProblem } from './password-policy.ts';
import type { KeptPassword, User } from './user-store.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Refuses a password that the pool's policy does not allow. Under 6 characters it fails as the model's limit did, before any policy
 * [measured GH amazon-cognito-identity-js#311]; the newest model has no such limit, so it is checked here.
 *
 * @param member its name in the request, small first letter, for that message
 * @param wording AdminCreateUser says "password policy", the others "policy" [measured dataall#690, amplify-js#1164]
 */
export function checkPolicy(
  pool: Pool,
  password: string,
  member: string,
  wording: 'policy' | 'password policy' = 'policy',
) {
  if (Array.from(password).length < 6) {
    throw invalidParameter(
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must have length greater than or equal to 6`,
    );
  }
  const problem = passwordProblem(pool.doc.Policies?.PasswordPolicy ?? {}, password);
  if (problem) throw invalidPassword(`Password did not conform with ${wording}: ${problem}`);
}

/** Gives a user a password; the caller has checked the policy and keeps the user. Refuses one of the last PasswordHistorySize. */
export function setPassword(
  context: Context,
  pool: Pool,
  user: Omit<User, 'seq'>,
  password: string,
  temporary: boolean,
) {
  const size = pool.doc.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;
  const former = formerPasswords(user.password).slice(0, size);
  if (former.some((kept) => matches(user, password, kept))) {
    throw new CognitoFault('PasswordHistoryPolicyViolationException', 'Password has previously been used.');
  }
  const { salt, verifier } = makeVerifier(user.poolId, user.username, password);
  const history = former.slice(0, Math.max(size - 1, 0));
  user.password = { salt, verifier: verifier.toString('base64'), setAt: context.now(), temporary, history };
}

/** The passwords that count for the history, newest first; a temporary one does not [measured MOTO-V: it may be kept]. */
function formerPasswords(kept: KeptPassword | undefined) {
  if (!kept) return [];
  return kept.temporary ? kept.history : [{ salt: kept.salt, verifier: kept.verifier }, ...kept.history];
}

/** True when this is the user's password. A user without one matches nothing. */
export function isPassword(user: User, password: string): boolean {
  return user.password !== undefined && matches(user, password, user.password);
}

function matches(user: Omit<User, 'seq'>, password: string, kept: { salt: string; verifier: string }): boolean {
  return passwordMatches(user.poolId, user.username, password, keptVerifier(kept));
}

export const keptVerifier = ({ salt, verifier }: { salt: string; verifier: string }): Verifier => ({
  salt,
  verifier: Buffer.from(verifier, 'base64'),
});

/** Refuses a temporary password older than TemporaryPasswordValidityDays; 0 means 7 [measured TF]. */
export function checkTemporaryAge(context: Context, pool: Pool, user: User) {
  if (!user.password?.temporary) return;
  const days = pool.doc.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays || 7;
  if (context.now() - user.password.setAt >= days * day) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
}
