'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { findUserPoolDomain } from '@/lib/cognito/domains';
import { getConnection } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { poolSettings } from '@/lib/settings/pool-settings';
import { schemaOf } from '@/lib/settings/schema-of';

/**
 * Whether a domain prefix is still free. Others may take it at any moment: only creating the domain settles it.
 * Cognito answers an unknown domain with success and an empty description, and so it may one of another AWS account.
 * `ownerId` is the pool that has it, when that is known. With `poolId` it is for that pool: who may see no other one asks, too, and is
 * told of no other one.
 */
export const checkPrefix = defineAction({
  name: 'domains.checkPrefix',
  permission: 'pool.read',
  input: z.strictObject({
    connection: z.string().min(1).max(64),
    region: z.string().min(1).max(32),
    prefix: z.string().min(1).max(63),
    poolId: z.string().min(1).max(55).optional(),
  }),
  target: ({ connection, region, poolId }) => ({ connection, region, ...(poolId && { pool: poolId }) }),
  run: async (_context, { connection: id, region, prefix, poolId }) => {
    const connection = getConnection(id);
    if (!connection.regions.includes(region))
      throw new PooldeckError('wrongRegion', `The connection "${connection.title}" does not cover ${region}.`);
    if (!schemaOf(poolSettings.domainPrefix).safeParse(prefix).success)
      throw new PooldeckError('invalidInput', `"${prefix}" cannot be a domain prefix.`);
    const taken = await findUserPoolDomain({ connection, region }, prefix, { timeout: 5_000 });
    return {
      available: taken === undefined,
      ownerId: poolId ? undefined : taken?.UserPoolId,
      onAws: connection.kind === 'aws',
    };
  },
  refresh: false,
});
