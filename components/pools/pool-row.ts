import type { PoolFactsAnswer } from '@/lib/pools/pool-facts';

/** A pool in the list, as the page hands it to the table. */
export interface PoolRow {
  connection: string;
  connectionTitle: string;
  region: string;
  id: string;
  name: string;
  created: Date | undefined;
  changed: Date | undefined;
  /** ARN, users and plan, which arrive after the row; undefined when no shown column needs them. */
  facts: Promise<PoolFactsAnswer> | undefined;
}

/** The address of a pool's page. */
export function poolHref(connection: string, poolId: string): string {
  return `/pools/${encodeURIComponent(connection)}/${encodeURIComponent(poolId)}`;
}
