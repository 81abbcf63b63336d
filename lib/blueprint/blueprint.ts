import * as z from 'zod/mini';
import type { ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientDraftSchema, clientSchema, poolDefaults, poolDraftSchema, poolSchema } from '@/lib/settings/values';
import { type ResourceServer, resourceServerSchema, usualMaxServers } from './resource-server';

/** A whole pool as data: what the wizard edits, a plan is made of, and a file carries. It holds no secret. */
export interface Blueprint {
  format: 'pooldeck-blueprint';
  version: 1;
  pool: PoolValues;
  clients: ClientValues[];
  resourceServers?: ResourceServer[] | undefined;
}

/** More than any pool needs at creation; the rest can be added later, up to Cognito's 1,000. */
export const maxClients = 100;

const head = { format: z.literal('pooldeck-blueprint'), version: z.literal(1) };
const clientCount = z.maxLength(maxClients, `At most ${maxClients} app clients; add more to the pool later.`);
const resourceServers = z.optional(
  z.array(resourceServerSchema).check(z.maxLength(usualMaxServers, `At most ${usualMaxServers} resource servers.`)),
);

/** Every value within its bounds. Relations between values are rules: `blueprintProblems` has both. */
export const blueprintSchema: z.ZodMiniType<Blueprint> = z.strictObject({
  ...head,
  pool: poolSchema,
  clients: z.array(clientSchema).check(clientCount),
  resourceServers,
});

/** The right types only: what a draft may hold while someone is still typing. */
export const draftBlueprintSchema: z.ZodMiniType<Blueprint> = z.strictObject({
  ...head,
  pool: poolDraftSchema,
  clients: z.array(clientDraftSchema).check(clientCount),
  resourceServers,
});

/** A pool of that name with Pooldeck's defaults and no app client. */
export function newBlueprint(name: string): Blueprint {
  return { format: 'pooldeck-blueprint', version: 1, pool: poolDefaults(name), clients: [] };
}
