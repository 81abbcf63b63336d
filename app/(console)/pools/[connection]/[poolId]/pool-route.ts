import { poolHref } from '@/components/pools/pool-row';
import { listConnections } from '@/lib/config/connections';
import type { PoolKey } from '@/lib/pools/pool-target';

/** The parts of the address below a pool, still encoded as Next hands them out. */
export type PoolParams = Promise<{ connection: string; poolId: string }>;

export interface PoolRoute {
  key: PoolKey;
  /** The address of the pool's page. */
  href: string;
  /** Its connection is not read-only. */
  canChange: boolean;
  /** Real Cognito, which bills. */
  isAws: boolean;
}

/** Which pool a page is about. A broken escape in the address is taken as it stands, and will not be found. */
export async function readPoolRoute(params: PoolParams): Promise<PoolRoute> {
  const { connection, poolId } = await params;
  const key = { connection: decoded(connection), poolId: decoded(poolId) };
  const known = listConnections().find(({ id }) => id === key.connection);
  const href = poolHref(key.connection, key.poolId);
  return { key, href, canChange: known?.readOnly === false, isAws: known?.kind === 'aws' };
}

export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
