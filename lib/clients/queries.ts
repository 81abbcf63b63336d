import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { describeUserPoolClient, listUserPoolClients } from '@/lib/cognito/clients';
import { fillPage } from '@/lib/pools/fill-page';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import type { ClientValues } from '@/lib/settings/client-settings';
import { decodeClient } from '@/lib/settings/decode';

/** An app client as ListUserPoolClients tells it: nothing but names. */
export interface ClientSummary {
  id: string;
  name: string;
}

/** One page of app clients; `size` 1–60. */
export async function listClients(
  actor: Actor,
  { token, size, ...key }: PoolKey & { token: string | undefined; size: number },
): Promise<{ clients: ClientSummary[]; next: string | undefined }> {
  const target = poolTarget(actor, 'client.read', key);
  const page = await fillPage(size, token, async (maxResults, nextToken) => {
    const answer = await listUserPoolClients(target, { poolId: key.poolId, maxResults, nextToken });
    return { items: answer.clients, nextToken: answer.nextToken };
  });
  const clients = page.items.map(({ ClientId = '', ClientName = '' }) => ({ id: ClientId, name: ClientName }));
  return { clients, next: page.nextToken };
}

/** An app client without its secret, which leaves the server by the reveal action only. */
export interface ClientDetails {
  id: string;
  name: string;
  hasSecret: boolean;
  created: Date | undefined;
  changed: Date | undefined;
  values: ClientValues;
}

/** @throws PooldeckError `notFound` */
export async function getClient(
  actor: Actor,
  { clientId, ...key }: PoolKey & { clientId: string },
): Promise<ClientDetails> {
  const target = poolTarget(actor, 'client.read', key);
  const client = await describeUserPoolClient(target, { poolId: key.poolId, clientId });
  return {
    id: client.ClientId ?? clientId,
    name: client.ClientName ?? clientId,
    hasSecret: client.ClientSecret !== undefined,
    created: client.CreationDate,
    changed: client.LastModifiedDate,
    values: decodeClient(client),
  };
}
