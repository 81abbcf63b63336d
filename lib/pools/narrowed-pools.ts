import 'server-only';
import { type Actor, actorMay } from '@/lib/access/actor';
import { PooldeckError } from '@/lib/errors';
import { may } from '@/lib/permissions';
import type { PoolSummary } from './arrange';
import { describedPool } from './described-pool';
import { poolTarget } from './pool-target';

/**
 * The pools that somebody may see one by one, beside the connections that they may see as a whole. ListUserPools cannot
 * be asked for single pools, so each is described; one that is gone, or whose connection is, is left out.
 */
export async function narrowedPools(actor: Actor, chosen: string | undefined): Promise<PoolSummary[]> {
  const single = actor.grants.filter(
    ({ role, connection, pool }) =>
      pool !== '*' && may(role, 'pool.read') && !actorMay(actor, 'pool.read', { connection }),
  );
  const keys = new Map(single.map(({ connection, pool }) => [`${connection} ${pool}`, { connection, poolId: pool }]));
  const read = await Promise.all([...keys.values()].map((key) => summaryOf(actor, key)));
  return read.filter(
    (pool): pool is PoolSummary =>
      pool !== undefined && (!chosen || chosen === pool.connection || chosen === `${pool.connection}/${pool.region}`),
  );
}

async function summaryOf(actor: Actor, key: { connection: string; poolId: string }): Promise<PoolSummary | undefined> {
  try {
    const { region } = poolTarget(actor, 'pool.read', key);
    const pool = await describedPool(key);
    return {
      connection: key.connection,
      region,
      id: key.poolId,
      name: pool.Name ?? key.poolId,
      created: pool.CreationDate,
      changed: pool.LastModifiedDate,
    };
  } catch (error) {
    if (error instanceof PooldeckError && ['notFound', 'unknownConnection', 'wrongRegion'].includes(error.code))
      return undefined;
    throw error;
  }
}
