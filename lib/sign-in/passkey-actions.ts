'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { poolTarget } from '@/lib/pools/pool-target';
import { deletePasskey, finishPasskey, listPasskeys, startPasskey } from './passkeys';
import { tellRefusalAtOnce } from './tell-refusal';

// The access token says whose passkeys they are; it came out of a sign-in on the bench and lives in its page only.
const byToken = {
  connection: z.string().min(1).max(64),
  poolId: z.string().min(1).max(55),
  clientId: z.string().min(1).max(128),
  accessToken: z.string().min(1).max(16_384),
};
type ByToken = { connection: string; poolId: string; clientId: string };
const targetOf = ({ connection, poolId, clientId }: ByToken) => ({
  connection,
  pool: poolId,
  kind: 'client',
  id: clientId,
});

/** What the browser needs to make a passkey for the person who signed in. */
export const startBenchPasskey = defineAction({
  name: 'clients.passkeyStart',
  permission: 'user.signIn',
  input: z.strictObject(byToken),
  target: targetOf,
  run: async ({ actor, note }, { accessToken, ...key }) =>
    tellRefusalAtOnce(note, startPasskey(poolTarget(actor, 'user.signIn', key), accessToken)),
  refresh: false,
});

/** The passkey that the browser made. */
export const finishBenchPasskey = defineAction({
  name: 'clients.passkeyFinish',
  permission: 'user.signIn',
  input: z.strictObject({
    ...byToken,
    credential: z
      .record(z.string().max(64), z.json())
      .refine((made) => JSON.stringify(made).length <= 65_536, 'Too long.'),
  }),
  target: targetOf,
  run: async ({ actor, note }, { accessToken, credential, ...key }) =>
    tellRefusalAtOnce(note, finishPasskey(poolTarget(actor, 'user.signIn', key), { accessToken, credential })),
  refresh: false,
});

/** Which passkeys there are. */
export const listBenchPasskeys = defineAction({
  name: 'clients.passkeys',
  permission: 'client.tokens',
  input: z.strictObject(byToken),
  target: targetOf,
  run: async ({ actor }, { accessToken, ...key }) => listPasskeys(poolTarget(actor, 'client.tokens', key), accessToken),
});

/** Takes one away. */
export const deleteBenchPasskey = defineAction({
  name: 'clients.passkeyDelete',
  permission: 'user.signIn',
  input: z.strictObject({ ...byToken, credentialId: z.string().min(1).max(2_048) }),
  target: targetOf,
  run: async ({ actor, note }, { accessToken, credentialId, ...key }) =>
    tellRefusalAtOnce(note, deletePasskey(poolTarget(actor, 'user.signIn', key), { accessToken, credentialId })),
  refresh: false,
});
