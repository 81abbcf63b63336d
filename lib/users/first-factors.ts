import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { listAuthFactors } from '@/lib/cognito/users';
import { PooldeckError } from '@/lib/errors';
import { getDescribedPool } from '@/lib/pools/overview';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { getUser } from './queries';
import type { UserRecord } from './user-record';

/** A user with what they can begin a sign-in with, by Cognito's names; undefined where that was not asked, or nobody tells. */
export type UserDetails = UserRecord & { firstFactors: string[] | undefined };

/**
 * One user. What they can begin a sign-in with is asked where AdminGetUser was asked too (it counts like it), and where the pool allows more
 * than passwords. A refusal of that leaves it out: an older policy or endpoint must not take the page with it.
 * @throws PooldeckError `notFound`
 */
export async function getUserDetails(
  actor: Actor,
  key: PoolKey & { username: string; everything: boolean },
): Promise<UserDetails> {
  const user = await getUser(actor, key);
  return { ...user, firstFactors: user.mfa && (await findFirstFactors(actor, key)) };
}

async function findFirstFactors(actor: Actor, user: PoolKey & { username: string }): Promise<string[] | undefined> {
  const target = poolTarget(actor, 'user.read', user);
  try {
    const pool = await getDescribedPool(actor, user);
    const allowed = pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
    return allowed.length > 1 ? await listAuthFactors(target, user) : undefined;
  } catch (error) {
    if (error instanceof PooldeckError) return undefined;
    throw error;
  }
}
