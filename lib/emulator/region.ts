import type { Database } from 'better-sqlite3';
import { sql } from './database.ts';

const fallback = 'us-east-1';

/** The region of an unsigned request: of the pool or client it names, else of the host, else us-east-1. */
export function unsignedRegion(db: Database, host: string | undefined, input: Record<string, unknown>): string {
  const poolId = input.UserPoolId ?? poolIdOfClient(db, input.ClientId);
  if (typeof poolId === 'string') return regionOfPool(poolId);
  return /^cognito-idp(?:-fips)?\.([\w-]+)\./.exec(host ?? '')?.[1] ?? fallback;
}

/** `eu-west-1` of `eu-west-1_AbCdEfGhI`. */
export const regionOfPool = (poolId: string): string => poolId.slice(0, poolId.lastIndexOf('_'));

function poolIdOfClient(db: Database, clientId: unknown): string | undefined {
  if (typeof clientId !== 'string') return undefined;
  return sql<{ pool_id: string }>(db, 'SELECT pool_id FROM clients WHERE id = ?').get(clientId)?.pool_id;
}
