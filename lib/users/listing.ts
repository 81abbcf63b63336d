import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { PooldeckError } from '@/lib/errors';
import { getDescribedPool } from '@/lib/pools/overview';
import type { PoolKey } from '@/lib/pools/pool-target';
import type { SearchableAttribute } from './filter';
import { signInName } from './new-user';

/** What the list of a pool's users can show, and what it is searched by at first. */
export interface UserListing {
  /** Names of the pool's attributes, those people look for first. */
  attributes: string[];
  searchBy: SearchableAttribute;
}

const wanted = ['email', 'phone_number', 'name', 'sub'];

/** From the same DescribeUserPool as the page's head. Where pools cannot or may not be described, users are still listed. */
export async function getUserListing(actor: Actor, key: PoolKey): Promise<UserListing> {
  try {
    const pool = await getDescribedPool(actor, key);
    const names = (pool.SchemaAttributes ?? []).flatMap(({ Name }) => (Name ? [Name] : []));
    const searchBy = ({ username: 'username', email: 'email', phone: 'phone_number', emailOrPhone: 'email' } as const)[
      signInName(pool)
    ];
    return { attributes: [...wanted.slice(0, 3), ...names.filter((name) => !wanted.includes(name)), 'sub'], searchBy };
  } catch (error) {
    if (!(error instanceof PooldeckError) || !['unsupportedByEndpoint', 'accessDenied'].includes(error.code))
      throw error;
    return { attributes: wanted, searchBy: 'username' };
  }
}
