import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Target } from '@/lib/cognito/call';
import { deleteUserPoolDomain } from '@/lib/cognito/domains';
import { deleteUserPool, describeUserPool } from '@/lib/cognito/pools';
import { type ErrorCode, isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { domainNames } from './overview';

/** Between attempts while AWS takes a domain down, in milliseconds. */
const PATIENCE = [500, 1500, 3000, 5000];

/**
 * Deletes a pool for good: its domains first, without which Cognito refuses (facts 11.2), then the pool, and with it its
 * users, clients, groups and everything else. Nothing is touched while deletion protection is on.
 * `found` is told of the pool before anything is done to it.
 * @returns the domains that went before it
 * @throws PooldeckError `refused` while it is protected
 */
export async function removePool(
  target: Target,
  poolId: string,
  found: (pool: UserPoolType) => void = () => {},
): Promise<{ domains: string[] }> {
  const pool = await describeUserPool(target, poolId);
  found(pool);
  if (pool.DeletionProtection === 'ACTIVE')
    throw new PooldeckError('refused', 'Deletion protection is on: switch it off first. Nothing was deleted.');
  const domains = domainNames(pool);
  for (const domain of domains) await removeDomain(target, poolId, domain);
  await removeUndomained(target, poolId);
  return { domains };
}

async function removeDomain(target: Target, poolId: string, domain: string): Promise<void> {
  try {
    await deleteUserPoolDomain(target, { poolId, domain });
  } catch (error) {
    if (hasCode(error, 'notFound')) return;
    const gone = isOutcomeUnknown(error) && !domainNames(await describeUserPool(target, poolId)).includes(domain);
    if (!gone) throw error;
  }
}

async function removeUndomained(target: Target, poolId: string): Promise<void> {
  for (const pause of [...PATIENCE, undefined]) {
    try {
      return await deleteUserPool(target, poolId);
    } catch (error) {
      if (isOutcomeUnknown(error) && (await findPool(target, poolId)) === undefined) return;
      // The domain is gone from our side, but AWS takes its time to take it down.
      const domainLingers = hasCode(error, 'refused', 'validation') && /has a domain configured/.test(awsText(error));
      if (!domainLingers || pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

async function findPool(target: Target, poolId: string): Promise<UserPoolType | undefined> {
  try {
    return await describeUserPool(target, poolId);
  } catch (error) {
    if (hasCode(error, 'notFound')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: ErrorCode[]): error is PooldeckError {
  return error instanceof PooldeckError && codes.includes(error.code);
}

function awsText(error: unknown): string {
  return error instanceof PooldeckError ? (error.details?.awsMessage ?? error.message) : '';
}
