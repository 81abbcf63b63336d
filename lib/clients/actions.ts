'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { differenceOf } from '@/lib/audit/events-difference';
import { deleteUserPoolClient, describeUserPoolClient } from '@/lib/cognito/clients';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { poolTarget } from '@/lib/pools/pool-target';
import { clientSchema } from '@/lib/settings/values';
import { addClient as add } from './add-client';
import { updateClient as update } from './update-client';

const poolKey = { connection: z.string().min(1).max(64), poolId: z.string().min(1).max(55) };
const clientKey = { ...poolKey, clientId: z.string().min(1).max(128) };
const targetOf = ({ connection, poolId, clientId }: { connection: string; poolId: string; clientId: string }) => ({
  connection,
  pool: poolId,
  kind: 'client',
  id: clientId,
});

/** Adds an app client; answers the run that does it. */
export const addClient = defineAction({
  name: 'clients.add',
  permission: 'client.create',
  input: z.strictObject({ ...poolKey, submissionKey: z.uuid(), client: clientSchema }),
  target: ({ connection, poolId }) => ({ connection, pool: poolId, kind: 'client' }),
  run: async ({ actor, note }, input) => {
    note({ facts: { name: input.client.clientName, run: input.submissionKey } });
    return add(actor, input);
  },
  refresh: false,
});

/** Changes the settings of an app client that is there; `seen` is when it was changed last, as the form was told. */
export const updateClient = defineAction({
  name: 'clients.update',
  permission: 'client.update',
  input: z.strictObject({ ...clientKey, seen: z.number(), client: clientSchema }),
  target: targetOf,
  run: async ({ actor, note }, input) => {
    await update(actor, input, ({ region, name, difference }) =>
      note({ target: { region }, facts: { name }, difference }),
    );
    return {};
  },
  // The form would be told of its own change as if it were somebody else's: the caller goes to the client's page.
  refresh: false,
});

/** The secret of an app client, for whoever clicks. It is in no page before. */
export const revealClientSecret = defineAction({
  name: 'clients.revealSecret',
  permission: 'client.secret',
  input: z.strictObject(clientKey),
  target: targetOf,
  run: async ({ actor, note }, key) => {
    const target = poolTarget(actor, 'client.secret', key);
    const { ClientSecret, ClientName = '' } = await describeUserPoolClient(target, key);
    note({ target: { region: target.region }, facts: { name: ClientName } });
    if (ClientSecret === undefined) throw new PooldeckError('notFound', 'This app client has no secret.');
    return ClientSecret;
  },
});

/** Deletes an app client; `typed` must be its id. */
export const deleteClient = defineAction({
  name: 'clients.delete',
  permission: 'client.delete',
  input: z.strictObject({ ...clientKey, typed: z.string() }).refine(({ clientId, typed }) => clientId === typed, {
    path: ['typed'],
    message: 'Type the id of the app client.',
  }),
  target: targetOf,
  run: async ({ actor, note }, { connection, poolId, clientId }) => {
    const target = poolTarget(actor, 'client.delete', { connection, poolId });
    // What it was cannot be asked afterwards.
    const was = await describeUserPoolClient(target, { poolId, clientId });
    const facts = { name: was.ClientName ?? '' };
    note({ target: { region: target.region }, facts, difference: differenceOf(was, undefined) });
    await deleteUserPoolClient(target, { poolId, clientId }).catch(async (error: unknown) => {
      if (!isOutcomeUnknown(error)) throw error;
      // The answer was lost: gone is what was wanted.
      const gone = await describeUserPoolClient(target, { poolId, clientId }).then(
        () => false,
        (look: unknown) => look instanceof PooldeckError && look.code === 'notFound',
      );
      if (!gone) throw error;
    });
    return {};
  },
  // The client's page would be read again, and is no more: the caller goes to the list.
  refresh: false,
});
