import 'server-only';
import { processWide } from '@/lib/config/process-wide';
import type { PoolKey } from '@/lib/pools/pool-target';

/** Lists lag behind writes by seconds; milliseconds, with room. */
const LAG = 60_000;

const writes = () => processWide('recent-user-writes', () => new Map<string, number>());
const keyOf = ({ connection, poolId, username }: PoolKey & { username: string }) =>
  JSON.stringify([connection, poolId, username]);

/** Notes that this server has just changed a user, so that the next page does not show what ListUsers still believes. */
export function noteUserWrite(user: PoolKey & { username: string }): void {
  const now = Date.now();
  for (const [key, at] of writes()) if (now - at > LAG) writes().delete(key);
  writes().set(keyOf(user), now);
}

export function wasJustWritten(user: PoolKey & { username: string }): boolean {
  return Date.now() - (writes().get(keyOf(user)) ?? 0) < LAG;
}
