'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { differenceOf } from '@/lib/audit/events-difference';
import { poolChangesSchema } from '@/lib/settings/values';
import { removePool } from './deletion';
import { poolTarget } from './pool-target';
import { setDeletionProtection } from './protection';
import { readBlueprint } from './read-blueprint';
import { updatePool as update } from './update-pool';

const poolKey = { connection: z.string().min(1).max(64), poolId: z.string().min(1).max(55) };
const targetOf = ({ connection, poolId }: { connection: string; poolId: string }) => ({
  connection,
  pool: poolId,
  kind: 'pool',
  id: poolId,
});

/** Deletes a pool with everything in it; `typed` must be its id. */
export const deletePool = defineAction({
  name: 'pools.delete',
  permission: 'pool.delete',
  input: z
    .strictObject({ ...poolKey, typed: z.string() })
    .refine(({ poolId, typed }) => poolId === typed, { path: ['typed'], message: 'Type the id of the pool.' }),
  target: targetOf,
  run: async ({ actor, note }, { connection, poolId }) => {
    const target = poolTarget(actor, 'pool.delete', { connection, poolId });
    note({ target: { region: target.region } });
    const { domains } = await removePool(target, poolId, (pool) =>
      note({ facts: { name: pool.Name ?? '' }, difference: differenceOf(pool, undefined) }),
    );
    return { domains };
  },
  // The page of the pool would be read again, and is no more: the caller goes to the list.
  refresh: false,
});

/** The pool with its app clients and APIs as data, to download or to make another one like it. It holds no secret. */
export const readPoolBlueprint = defineAction({
  name: 'pools.blueprint',
  permission: 'pool.read',
  input: z.strictObject(poolKey),
  target: targetOf,
  run: ({ actor }, key) => readBlueprint(actor, key),
  refresh: false,
});

/** Takes the deletion protection off a pool, leaving everything else as it is. */
export const unprotectPool = defineAction({
  name: 'pools.unprotect',
  permission: 'pool.update',
  input: z.strictObject(poolKey),
  target: targetOf,
  run: async ({ actor, note }, { connection, poolId }) => {
    const target = poolTarget(actor, 'pool.update', { connection, poolId });
    const { before, name } = await setDeletionProtection(target, poolId, 'INACTIVE');
    note({
      target: { region: target.region },
      facts: { name },
      difference: differenceOf({ DeletionProtection: before }, { DeletionProtection: 'INACTIVE' }),
    });
    return {};
  },
});

/** Changes the settings of a pool that is there; `seen` is the state of them that the form was made from. */
export const updatePool = defineAction({
  name: 'pools.update',
  permission: 'pool.update',
  input: z.strictObject({ ...poolKey, seen: z.string().min(1).max(64), pool: poolChangesSchema }),
  target: targetOf,
  run: async ({ actor, note }, input) => {
    await update(actor, input, ({ region, name, difference }) =>
      note({ target: { region }, facts: { name }, difference }),
    );
    return {};
  },
  // The form would be told of its own change as if it were somebody else's: the caller goes to the page of the pool.
  refresh: false,
});
