import { poolHref } from '@/components/pools/pool-row';
import { listConnections } from '@/lib/config/connections';
import type { PoolKey } from '@/lib/pools/pool-target';

/** The parts of the address below a pool, still encoded as Next hands them out. */
export type PoolParams = Promise<{ connection: string; poolId: string }>;

/**
 * Which pool a page is about, and whether its connection lets anything be changed. A broken escape in the address is taken
 * as it stands, and will not be found.
 */
export async function poolKeyOf(params: PoolParams): Promise<PoolKey & { href: string; canChange: boolean }> {
  const { connection, poolId } = await params;
  const key = { connection: decoded(connection), poolId: decoded(poolId) };
  const known = listConnections().find(({ id }) => id === key.connection);
  return { ...key, href: poolHref(key.connection, key.poolId), canChange: known?.readOnly === false };
}

export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
