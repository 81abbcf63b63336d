import 'server-only';
import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import { type Actor, authorise } from '@/lib/access/actor';
import { type Blueprint, maxClients } from '@/lib/blueprint/blueprint';
import { resourceServerOf } from '@/lib/blueprint/resource-server-calls';
import type { Target } from '@/lib/cognito/call';
import { describeUserPoolClient, listUserPoolClients } from '@/lib/cognito/clients';
import { PooldeckError } from '@/lib/errors';
import { decodeClient } from '@/lib/settings/decode';
import { runTagKey } from '@/lib/settings/pool/tags';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { getPoolSettings } from './overview';
import { type PoolKey, poolTarget } from './pool-target';
import { readResourceServers } from './resource-servers';

/**
 * An existing pool as a blueprint: its settings, domains, app clients and resource servers, and no secret. Users, groups
 * and identity providers are not in it.
 * @throws PooldeckError when a part of it cannot be read: a file that silently lacks one would be worse than none
 */
export async function readBlueprint(actor: Actor, key: PoolKey): Promise<Blueprint> {
  const target = poolTarget(actor, 'pool.read', key);
  authorise(actor, 'client.read', { connection: key.connection, pool: key.poolId });
  const [settings, clients, resourceServers] = await Promise.all([
    getPoolSettings(actor, key),
    readClients(target, key.poolId),
    readResourceServers(target, key.poolId),
  ]);
  const [gap] = settings.gaps;
  if (gap) throw new PooldeckError(gap.error.code, gap.error.message, { details: gap.error.details });
  return {
    format: 'pooldeck-blueprint',
    version: 1,
    pool: { ...settings.values, tags: ownTags(settings.values.tags) },
    clients: clients.map(decodeClient),
    ...(resourceServers.length > 0 && { resourceServers: resourceServers.map(resourceServerOf) }),
  };
}

/** Another pool gets its own run's tag, and nobody may set those of AWS. */
function ownTags(tags: PoolValues['tags']): PoolValues['tags'] {
  return tags.filter(({ key }) => key !== runTagKey && !key.toLowerCase().startsWith('aws:'));
}

async function readClients(target: Target, poolId: string): Promise<UserPoolClientType[]> {
  const ids: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listUserPoolClients(target, { poolId, maxResults: 60, nextToken });
    ids.push(...page.clients.flatMap(({ ClientId }) => ClientId ?? []));
    if (ids.length > maxClients)
      throw new PooldeckError(
        'refused',
        `A blueprint holds at most ${maxClients} app clients, and this pool has more.`,
      );
    nextToken = page.nextToken;
  } while (nextToken);
  return Promise.all(ids.map((clientId) => describeUserPoolClient(target, { poolId, clientId })));
}
