import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { FactsOf } from '@/lib/audit/events';
import type { PoolKey } from '@/lib/pools/pool-target';
import type { NewUser } from './create-request';
import { getUser } from './queries';
import { attributeValue, type UserRecord } from './user-record';

// What the activity log says about a user.

/**
 * The user before an act, for the log only: where it cannot be read the act goes on without. Cheap on AWS, where asking
 * AdminGetUser would make the user count as active.
 */
export async function lookBefore(actor: Actor, user: PoolKey & { username: string }): Promise<UserRecord | undefined> {
  return getUser(actor, { ...user, everything: false }).catch(() => undefined);
}

/** What people know them by, where the username is Cognito's own id. */
export function nameOf(user: UserRecord | undefined): string {
  return (user && (attributeValue(user, 'email') ?? attributeValue(user, 'phone_number'))) ?? '';
}

/** How a new user gets in; never the password. */
export function factsOfNew({ username, password, invitation }: NewUser): FactsOf<'users.create'> {
  const ways = invitation.map((way) => (way === 'EMAIL' ? 'e-mail' : 'SMS'));
  return {
    name: username,
    password: password.mode === 'cognito' ? 'none' : password.mode,
    ...(ways.length > 0 && { invitation: ways.join(' and ') }),
  };
}

/** What was set for a new user. */
export function setByNew({ email, phone, emailVerified, phoneVerified, attributes }: NewUser): object {
  return {
    attributes: {
      ...(email && { email, email_verified: emailVerified }),
      ...(phone && { phone_number: phone, phone_number_verified: phoneVerified }),
      ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    },
  };
}
