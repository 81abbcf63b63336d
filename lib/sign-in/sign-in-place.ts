import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { PoolEndpoints } from '@/lib/blueprint/endpoints';
import type { Target } from '@/lib/cognito/client';
import { describeUserPoolClient } from '@/lib/cognito/clients';
import { getPool } from '@/lib/pools/overview';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';

export interface ClientKey extends PoolKey {
  clientId: string;
}

/** An app client as its app sees it, with the secret where it has one. Never hand it to a page. */
export interface SignInPlace extends ClientKey {
  target: Target;
  clientName: string;
  clientSecret: string | undefined;
  /** New refresh tokens come with each use; then REFRESH_TOKEN_AUTH is refused. */
  rotates: boolean;
  endpoints: PoolEndpoints;
  /** Names of the pool's domains; the last one is the one to show. */
  domains: readonly string[];
}

/** @throws PooldeckError `forbidden`, `notFound` */
export async function getSignInPlace(actor: Actor, key: ClientKey): Promise<SignInPlace> {
  const target = poolTarget(actor, 'user.signIn', key);
  const [client, { endpoints, domains }] = await Promise.all([
    describeUserPoolClient(target, key),
    getPool(actor, key),
  ]);
  return {
    ...key,
    target,
    clientName: client.ClientName ?? key.clientId,
    clientSecret: client.ClientSecret,
    rotates: client.RefreshTokenRotation?.Feature === 'ENABLED',
    endpoints,
    domains,
  };
}
