import 'server-only';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { cache } from 'react';
import { accountOfArn, poolArn, regionOfPool } from '@/lib/blueprint/endpoints';
import { describePoolBothWays, type PoolBothWays } from '@/lib/cognito/whole-pool';
import { getConnection, regionOf } from '@/lib/config/connections';
import { processWide } from '@/lib/config/process-wide';
import type { PoolKey } from './pool-target';

// One call however many parts of a page ask; arguments are plain strings because React compares them by identity.
const describeOnce = cache(async (connectionId: string, poolId: string): Promise<PoolBothWays> => {
  const connection = getConnection(connectionId);
  const described = await describePoolBothWays({ connection, region: regionOf(connection, poolId) }, poolId);
  const account = accountOfArn(described.pool.Arn);
  if (account) accounts().set(connectionId, account);
  return described;
});

/** The pool as Cognito describes it, asked for once a request. The caller has checked who may see it. */
export async function describedPool({ connection, poolId }: PoolKey): Promise<UserPoolType> {
  return (await describeOnce(connection, poolId)).pool;
}

/** The same pool by the same call, exactly as Cognito writes it: what an update has to send back. */
export async function wholeDescribedPool({ connection, poolId }: PoolKey): Promise<PoolBothWays['whole']> {
  return (await describeOnce(connection, poolId)).whole;
}

/** A connection's credentials belong to one account, so one described pool tells the account of all its pools. */
const accounts = () => processWide('accounts', () => new Map<string, string>());

/** The ARN of a listed pool, if the account is known already: ListUserPools answers none. */
export function knownPoolArn({ connection, poolId }: PoolKey): string | undefined {
  // Emulators have ids such as `local_1a2b`, which tell no region.
  const regional = getConnection(connection).regions.includes(regionOfPool(poolId));
  return regional ? poolArn(poolId, accounts().get(connection)) : undefined;
}
