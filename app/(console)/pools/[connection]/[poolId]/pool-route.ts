import { poolHref } from '@/components/pools/pool-row';
import { actorMay, currentActor } from '@/lib/access/actor';
import { listConnections } from '@/lib/config/connections';
import { type Permission, permissionFacts } from '@/lib/permissions';
import type { PoolKey } from '@/lib/pools/pool-target';

/** The parts of the address below a pool, still encoded as Next hands them out. */
export type PoolParams = Promise<{ connection: string; poolId: string }>;

export interface PoolRoute {
  key: PoolKey;
  /** The address of the pool's page. */
  href: string;
  /** Whether to offer it: the person may, and the connection is not read-only. The server decides again when it is done. */
  can: (permission: Permission) => boolean;
  /** Real Cognito, which bills. */
  isAws: boolean;
}

/** Which pool a page is about. A broken escape in the address is taken as it stands, and will not be found. */
export async function readPoolRoute(params: PoolParams): Promise<PoolRoute> {
  const { connection, poolId } = await params;
  const key = { connection: decoded(connection), poolId: decoded(poolId) };
  const known = listConnections().find(({ id }) => id === key.connection);
  const href = poolHref(key.connection, key.poolId);
  const actor = await currentActor();
  const can = (permission: Permission) =>
    actorMay(actor, permission, { connection: key.connection, pool: key.poolId }) &&
    (permissionFacts(permission).changes !== 'cognito' || known?.readOnly === false);
  return { key, href, can, isAws: known?.kind === 'aws' };
}

export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
