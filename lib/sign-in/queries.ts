import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { domainUrl, servesLogin } from '@/lib/blueprint/endpoints';
import { getClient } from '@/lib/clients/queries';
import { getPool, placeOf } from '@/lib/pools/overview';
import type { ClientValues } from '@/lib/settings/client-settings';
import type { ClientKey } from './sign-in-place';

/** What the bench of an app client needs to begin. */
export interface BenchPage {
  name: string;
  values: ClientValues;
  /** The address of the pool's domain; undefined without one. */
  domain: string | undefined;
  /** Whether that address answers with login pages. */
  servesLogin: boolean;
}

/** @throws PooldeckError `forbidden`, `notFound` */
export async function getBenchPage(actor: Actor, key: ClientKey): Promise<BenchPage> {
  const [client, pool] = await Promise.all([getClient(actor, key), getPool(actor, key)]);
  const place = placeOf(key.connection);
  const domain = pool.domains.at(-1);
  return {
    name: client.name,
    values: client.values,
    domain: domain && domainUrl(place, domain, pool.region),
    servesLogin: servesLogin(place),
  };
}
