import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import type { Target } from '@/lib/cognito/call';
import { getConnection, regionOf } from '@/lib/config/connections';
import type { Permission } from '@/lib/permissions';

/** Names a pool across connections. */
export interface PoolKey {
  /** The connection's id. */
  connection: string;
  poolId: string;
}

/**
 * Where a pool is called, for somebody who may do that there.
 * @throws PooldeckError `forbidden`, `unknownConnection`, `wrongRegion`
 */
export function poolTarget(actor: Actor, permission: Permission, { connection, poolId }: PoolKey): Target {
  authorise(actor, permission, { connection, pool: poolId });
  const found = getConnection(connection);
  return { connection: found, region: regionOf(found, poolId) };
}
