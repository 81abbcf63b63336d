'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { resourceServerSchema } from '@/lib/blueprint/resource-server';
import { addApi as add, removeApi, updateApi as update } from './changes';

const poolKey = { connection: z.string().min(1).max(64), poolId: z.string().min(1).max(55) };
const targetOf = (at: { connection: string; poolId: string }, identifier: string) => ({
  connection: at.connection,
  pool: at.poolId,
  kind: 'resource-server',
  id: identifier,
});

/** Adds an API with its scopes to a pool that is there. */
export const addApi = defineAction({
  name: 'apis.create',
  permission: 'api.create',
  input: z.strictObject({ ...poolKey, server: resourceServerSchema }),
  target: (input) => targetOf(input, input.server.identifier),
  run: async ({ actor, note }, input) => {
    await add(actor, input, ({ region, name, difference }) =>
      note({ target: { region }, facts: { name }, difference }),
    );
    return {};
  },
  // The caller goes to the list.
  refresh: false,
});

/** Changes name and scopes of an API; `seen` is the state that the form was made from. */
export const updateApi = defineAction({
  name: 'apis.update',
  permission: 'api.update',
  input: z.strictObject({ ...poolKey, seen: z.string().min(1).max(64), server: resourceServerSchema }),
  target: (input) => targetOf(input, input.server.identifier),
  run: async ({ actor, note }, input) => {
    await update(actor, input, ({ region, name, difference }) =>
      note({ target: { region }, facts: { name }, difference }),
    );
    return {};
  },
  // The form would be told of its own change as if it were somebody else's: the caller goes to the list.
  refresh: false,
});

/** Deletes an API with its scopes; `typed` must be its identifier. */
export const deleteApi = defineAction({
  name: 'apis.delete',
  permission: 'api.delete',
  input: z
    .strictObject({ ...poolKey, identifier: z.string().min(1).max(256), typed: z.string() })
    .refine(({ identifier, typed }) => identifier === typed, {
      path: ['typed'],
      message: 'Type the identifier of the API.',
    }),
  target: (input) => targetOf(input, input.identifier),
  run: async ({ actor, note }, { connection, poolId, identifier }) => {
    await removeApi(actor, { connection, poolId, identifier }, ({ region, name, difference }) =>
      note({ target: { region }, facts: { name }, difference }),
    );
    return {};
  },
  // Its page would be read again, and is no more: the caller goes to the list.
  refresh: false,
});
