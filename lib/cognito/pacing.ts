import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@/lib/config/connections';
import { processWide } from '@/lib/config/process-wide';
import { PooldeckError } from '@/lib/errors';
import { metrics } from '@/lib/metrics/registry';
import { quotaCategory, quotas } from './quota-category';
import { TokenBucket } from './token-bucket';

// The quota belongs to the whole account: a console that used it up would throttle the account's own applications.
const share = 0.8;

/**
 * Waits until a call may go without exceeding our share of the account's quota, per connection, region and category.
 * The embedded Cognito has no quota.
 * @throws PooldeckError `throttle` when the queue is longer than ten seconds; the abort reason when the signal fires.
 */
export async function waitForTurn(
  connection: Connection,
  region: string,
  operation: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (connection.kind === 'embedded') return;
  const buckets = processWide('buckets', () => new Map<string, TokenBucket>());
  const category = quotaCategory(operation);
  const key = `${connection.id} ${region} ${category}`;
  const bucket = buckets.get(key) ?? new TokenBucket(quotas[category] * share);
  buckets.set(key, bucket);
  const wait = bucket.take();
  if (wait === undefined) metrics().turnedAway.inc({ category });
  else metrics().waits.observe({ category }, wait / 1000);
  if (wait === undefined)
    throw new PooldeckError('throttle', 'Too many requests are waiting for this connection. Nothing was sent.', {
      details: { operation, connection: connection.id, region },
    });
  if (wait === 0) return;
  await sleep(wait, undefined, signal && { signal }).catch((error) => {
    bucket.giveBack();
    throw error;
  });
}
