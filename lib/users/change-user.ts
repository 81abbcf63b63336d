import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { createUser, deleteUser, disableUser, enableUser, setUserPassword as sendPassword } from '@/lib/cognito/users';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { getDescribedPool } from '@/lib/pools/overview';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { signInName } from './new-user';
import { generatePassword } from './password';
import { findUser, getUser } from './queries';
import { noteUserWrite } from './recent-writes';
import { withUserFields } from './user-errors';
import { attributeValue, type UserRecord } from './user-record';

type UserPlace = PoolKey & { username: string };

/** Enables or disables a user. Both repeat without error (facts 6.3), so a lost answer is simply sent again. */
export async function setUserEnabled(actor: Actor, user: UserPlace, enabled: boolean): Promise<void> {
  const target = poolTarget(actor, 'user.enable', user);
  const send = () => (enabled ? enableUser(target, user) : disableUser(target, user));
  noteUserWrite(user);
  await send().catch((error: unknown) => {
    if (!isOutcomeUnknown(error)) throw error;
    return send();
  });
}

/** Deletes a user. When the answer is lost, looking tells; a user that is gone is what was wanted. */
export async function removeUser(actor: Actor, user: UserPlace): Promise<void> {
  const target = poolTarget(actor, 'user.delete', user);
  noteUserWrite(user);
  await deleteUser(target, user).catch(async (error: unknown) => {
    if (!isOutcomeUnknown(error) || (await findUser(actor, user))) throw error;
  });
}

export interface NewPassword extends UserPlace {
  password: { mode: 'generated' } | { mode: 'typed'; value: string };
  /** A permanent password confirms the user; another one is changed at the next sign-in. */
  permanent: boolean;
}

/** Sets a password; no message is sent. @returns the password when Pooldeck generated it */
export async function setPassword(
  actor: Actor,
  { password, permanent, ...user }: NewPassword,
): Promise<string | undefined> {
  const target = poolTarget(actor, 'user.password', user);
  let generated: string | undefined;
  if (password.mode === 'generated') {
    const pool = await getDescribedPool(actor, user);
    generated = generatePassword(pool.Policies?.PasswordPolicy?.MinimumLength ?? 8);
  }
  const value = password.mode === 'typed' ? password.value : (generated ?? '');
  noteUserWrite(user);
  try {
    await sendPassword(target, { ...user, password: value, permanent });
  } catch (error) {
    throw withUserFields(error);
  }
  return generated;
}

/**
 * Sends the invitation again, with a new temporary password and period (facts 6.1). Where people sign in by e-mail or
 * phone, AdminCreateUser takes that as the username and not Cognito's own UUID.
 */
export async function resendInvitation(actor: Actor, place: UserPlace): Promise<{ way: 'EMAIL' | 'SMS' }> {
  const target = poolTarget(actor, 'user.create', place);
  const [pool, user] = await Promise.all([
    getDescribedPool(actor, place),
    getUser(actor, { ...place, everything: true }),
  ]);
  const way = attributeValue(user, 'email') ? 'EMAIL' : attributeValue(user, 'phone_number') ? 'SMS' : undefined;
  if (!way)
    throw new PooldeckError('refused', 'This user has neither an e-mail address nor a phone number to send it to.');
  const known = signInName(pool) === 'username' ? user.username : invitedName(user);
  await createUser(target, {
    UserPoolId: place.poolId,
    Username: known,
    MessageAction: 'RESEND',
    DesiredDeliveryMediums: [way],
  });
  noteUserWrite(place);
  return { way };
}

function invitedName(user: UserRecord): string {
  return attributeValue(user, 'email') ?? attributeValue(user, 'phone_number') ?? user.username;
}
