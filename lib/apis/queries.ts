import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { asJson, type JsonObject } from '@/lib/blueprint/plan-step';
import type { ResourceServer } from '@/lib/blueprint/resource-server';
import { resourceServerOf, serverState, updatableServer } from '@/lib/blueprint/resource-server-calls';
import type { Target } from '@/lib/cognito/call';
import { describeWholeServer } from '@/lib/cognito/whole-resource-server';
import { PooldeckError } from '@/lib/errors';
import { byText } from '@/lib/pools/arrange';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { readAllResourceServers } from '@/lib/pools/resource-servers';

export interface ApiKey extends PoolKey {
  identifier: string;
}

/** An API of a pool: to Cognito a resource server. */
export interface Api extends ResourceServer {
  /** Made by Cognito for itself: nobody else changes it [sdk]. */
  isManaged: boolean;
}

/** All APIs of a pool, by name. @throws PooldeckError */
export async function listApis(actor: Actor, key: PoolKey): Promise<Api[]> {
  const servers = await readAllResourceServers(poolTarget(actor, 'pool.read', key), key.poolId);
  return servers
    .map((server) => ({ ...resourceServerOf(server), isManaged: server.ManagedBy !== undefined }))
    .toSorted((one, other) => byText.compare(one.name, other.name));
}

/** An API as a form that changes it needs it. */
export interface EditableApi {
  /** As Cognito describes it on the wire, without what no update takes. */
  described: JsonObject;
  /** Tells this state from any other: Cognito keeps no date of a resource server's last change. */
  seen: string;
  server: Api;
  region: string;
}

/** @throws PooldeckError `forbidden`, `notFound`, `refused` for one that Cognito manages */
export async function getEditableApi(actor: Actor, key: ApiKey): Promise<EditableApi> {
  const api = await readEditableApi(poolTarget(actor, 'api.update', key), key);
  refuseManaged(api);
  return api;
}

/** @throws PooldeckError `refused` */
export function refuseManaged({ server }: EditableApi): void {
  if (server.isManaged) throw new PooldeckError('refused', 'Cognito manages this API itself: nobody else changes it.');
}

/** The API as it is at this moment, for whoever is about to change it. */
export async function readEditableApi(
  target: Target,
  key: { poolId: string; identifier: string },
): Promise<EditableApi> {
  const described = asJson(await describeWholeServer(target, key));
  return {
    described: updatableServer(described),
    seen: createHash('sha256').update(serverState(described)).digest('base64url'),
    // The codec reads texts and lists only, which on the wire are as the SDK has them.
    server: { ...resourceServerOf(described), isManaged: described.ManagedBy !== undefined },
    region: target.region,
  };
}
