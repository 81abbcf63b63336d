import { userMethods } from '../auth/mfa-choice.ts';
import type { Context } from '../context.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import { listPasskeys, type Passkey } from './passkey-store.ts';
import { relyingParty } from './relying-party.ts';

/** Passkeys are a way to sign in to this pool at all. */
export const allowsPasskeys = ({ doc }: Pool): boolean =>
  doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.includes('WEB_AUTHN') === true;

/** The user's passkeys for the domain that counts today; those of a former one are kept, and of no use (facts §4.1). */
export function usablePasskeys(context: Context, pool: Pool, user: User): Passkey[] {
  const rpId = relyingParty(context, pool);
  return listPasskeys(context, user).filter((passkey) => passkey.rpId === rpId);
}

/** A passkey with user verification counts as two factors here [sdk: MULTI_FACTOR_WITH_USER_VERIFICATION]. */
export const countsAsTwo = ({ doc }: Pool): boolean =>
  doc.mfaFactors.webAuthn?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';

/** The user has switched passkey MFA on, and the pool still has it. */
const isSecondToo = (pool: Pool, user: User): boolean => countsAsTwo(pool) && user.extra.passkeyMfa === true;

/**
 * Whether the choice-based flow offers passkeys to this user. To someone who needs a second factor it does only where the passkey counts
 * as two, and the user has switched that on [sdk: WebAuthnMfaSettings].
 */
export function maySignInByPasskey(context: Context, pool: Pool, user: User): boolean {
  if (!allowsPasskeys(pool) || user.status !== 'CONFIRMED') return false;
  const mfa = pool.doc.MfaConfiguration;
  const needsSecond = mfa === 'ON' || (mfa === 'OPTIONAL' && userMethods(pool, user).length > 0);
  return (!needsSecond || isSecondToo(pool, user)) && usablePasskeys(context, pool, user).length > 0;
}

/** What the browser is asked for; `required` is checked too. */
export function userVerification(pool: Pool, user: User): 'required' | 'preferred' {
  const { UserVerification } = pool.doc.mfaFactors.webAuthn ?? {};
  return UserVerification === 'required' || isSecondToo(pool, user) ? 'required' : 'preferred';
}
