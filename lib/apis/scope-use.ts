import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import { describeUserPoolClient, listUserPoolClients } from '@/lib/cognito/clients';
import { PooldeckError } from '@/lib/errors';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';

/** So many app clients are looked through unasked. */
const few = 25;
/** And so many when somebody asks: a second takes some ten of them. */
const many = 100;

/** Which app clients allow which custom scopes, as far as they were looked through. */
export interface ScopeUse {
  /** Those that allow any; a client allows scopes whether or not sign-in by redirect is on. */
  clients: { id: string; name: string; scopes: string[] }[];
  /** How many were looked at. */
  looked: number;
  /** There are more, and nobody knows about them. */
  hasMore: boolean;
}

/**
 * Only DescribeUserPoolClient tells the scopes of an app client: one call for each, after ListUserPoolClients.
 * @param thorough up to 100 of them instead of 25
 * @throws PooldeckError
 */
export async function findScopeUse(actor: Actor, key: PoolKey, { thorough }: { thorough: boolean }): Promise<ScopeUse> {
  const target = poolTarget(actor, 'client.read', key);
  authorise(actor, 'pool.read', { connection: key.connection, pool: key.poolId });
  const most = thorough ? many : few;
  const found: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listUserPoolClients(target, { poolId: key.poolId, maxResults: 60, nextToken });
    found.push(...page.clients.flatMap(({ ClientId }) => ClientId ?? []));
    nextToken = page.nextToken;
  } while (nextToken && found.length <= most);
  const ids = found.slice(0, most);
  const clients = await Promise.all(
    ids.map(async (clientId) => {
      const client = await describeUserPoolClient(target, { poolId: key.poolId, clientId }).catch(deletedMeanwhile);
      const scopes = (client?.AllowedOAuthScopes ?? []).filter((scope) => scope.includes('/'));
      return { id: clientId, name: client?.ClientName ?? clientId, scopes };
    }),
  );
  return {
    clients: clients.filter(({ scopes }) => scopes.length > 0),
    looked: ids.length,
    hasMore: found.length > most || nextToken !== undefined,
  };
}

function deletedMeanwhile(error: unknown): undefined {
  if (error instanceof PooldeckError && error.code === 'notFound') return undefined;
  throw error;
}
