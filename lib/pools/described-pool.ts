import 'server-only';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { cache } from 'react';
import { accountOfArn, poolArn, regionOfPool } from '@/lib/blueprint/endpoints';
import { describeUserPool } from '@/lib/cognito/pools';
import { getConnection, regionOf } from '@/lib/config/connections';
import { processWide } from '@/lib/config/process-wide';
import type { PoolKey } from './pool-target';

// One call however many parts of a page ask; arguments are plain strings because React compares them by identity.
const describeOnce = cache(async (connectionId: string, poolId: string): Promise<UserPoolType> => {
  const connection = getConnection(connectionId);
  const pool = await describeUserPool({ connection, region: regionOf(connection, poolId) }, poolId);
  const account = accountOfArn(pool.Arn);
  if (account) accounts().set(connectionId, account);
  return pool;
});

/** The pool as Cognito describes it, asked for once a request. The caller has checked who may see it. */
export function describedPool({ connection, poolId }: PoolKey): Promise<UserPoolType> {
  return describeOnce(connection, poolId);
}

/** A connection's credentials belong to one account, so one described pool tells the account of all its pools. */
const accounts = () => processWide('accounts', () => new Map<string, string>());

/** The ARN of a listed pool, if the account is known already: ListUserPools answers none. */
export function knownPoolArn({ connection, poolId }: PoolKey): string | undefined {
  // Emulators have ids such as `local_1a2b`, which tell no region.
  const regional = getConnection(connection).regions.includes(regionOfPool(poolId));
  return regional ? poolArn(poolId, accounts().get(connection)) : undefined;
}
