import 'server-only';
import { type Actor, actorMay, authorise } from '@/lib/access/actor';
import { apiUrl, domainUrl, servesLogin } from '@/lib/blueprint/endpoints';
import { getClient } from '@/lib/clients/queries';
import { env } from '@/lib/config/env';
import { readsInbox } from '@/lib/inbox/queries';
import { getPool, getPoolValues, placeOf } from '@/lib/pools/overview';
import type { ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { AskPlace } from './guide/as-command';
import type { ClientKey } from './sign-in-place';

/** What the bench of an app client needs to begin. */
export interface BenchPage {
  name: string;
  values: ClientValues;
  /** The settings of its pool, as far as one DescribeUserPool tells them. */
  pool: PoolValues;
  /** The address of the pool's domain; undefined without one. */
  domain: string | undefined;
  /** Whether that address answers with login pages. */
  servesLogin: boolean;
  /** The person may get tokens of the app itself. */
  mayActAsApp: boolean;
  /** Where requests go, to repeat them in a terminal. */
  asks: AskPlace;
  /** Codes go to the inbox, and the person may read it. */
  readsInbox: boolean;
  /** The pool has Lambda triggers that do not run: the embedded Cognito has no endpoint to call them at. */
  idleTriggers: boolean;
}

/** @throws PooldeckError `forbidden`, `notFound` */
export async function getBenchPage(actor: Actor, key: ClientKey): Promise<BenchPage> {
  authorise(actor, 'user.signIn', { connection: key.connection, pool: key.poolId });
  const [client, pool, poolValues] = await Promise.all([
    getClient(actor, key),
    getPool(actor, key),
    getPoolValues(actor, key),
  ]);
  const place = placeOf(key.connection);
  const domain = pool.domains.at(-1);
  const { region } = pool;
  const api = apiUrl(place, region);
  const url = domain && domainUrl(place, domain, region);
  return {
    name: client.name,
    values: client.values,
    pool: poolValues,
    domain: url,
    servesLogin: servesLogin(place),
    mayActAsApp: actorMay(actor, 'client.actAsApp', { connection: key.connection, pool: key.poolId }),
    readsInbox: readsInbox(actor, key),
    idleTriggers: pool.hasTriggers && place.kind === 'embedded' && env().POOLDECK_LAMBDA_ENDPOINT === undefined,
    asks: { api, region, onAws: place.kind === 'aws', domain: url },
  };
}
