import 'server-only';
import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider';
import type { Target } from '@/lib/cognito/call';
import { listResourceServers } from '@/lib/cognito/resource-servers';
import { PooldeckError } from '@/lib/errors';

/** All resource servers of a pool with their scopes; none where the endpoint has no such call. @throws PooldeckError */
export async function readResourceServers(target: Target, poolId: string): Promise<ResourceServerType[]> {
  try {
    return await readAllResourceServers(target, poolId);
  } catch (error) {
    // What an endpoint does not know, its pools do not have.
    if (error instanceof PooldeckError && error.code === 'unsupportedByEndpoint') return [];
    throw error;
  }
}

/** The same for a page that is about nothing else. @throws PooldeckError */
export async function readAllResourceServers(target: Target, poolId: string): Promise<ResourceServerType[]> {
  const found: ResourceServerType[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listResourceServers(target, { poolId, maxResults: 50, nextToken });
    found.push(...page.resourceServers);
    nextToken = page.nextToken;
  } while (nextToken);
  return found;
}

/** The scopes of a pool's resource servers, as app clients name them; undefined where they cannot be read, for they are only advice. */
export async function findCustomScopes(target: Target, poolId: string): Promise<string[] | undefined> {
  try {
    const servers = await readResourceServers(target, poolId);
    return servers.flatMap(({ Identifier, Scopes = [] }) =>
      Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
    );
  } catch (error) {
    if (error instanceof PooldeckError) return undefined;
    throw error;
  }
}
