import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { domainHost, domainUrl, servesLogin } from '@/lib/blueprint/endpoints';
import type { PoolResult } from '@/lib/blueprint/pool-result';
import { getDescribedPool, getPool, placeOf } from '@/lib/pools/overview';
import type { PoolKey } from '@/lib/pools/pool-target';
import { decodePool } from '@/lib/settings/decode';
import { loginUrls } from './login-urls';
import { type ClientDetails, getClient } from './queries';

export interface ClientPage {
  client: ClientDetails;
  /** What an app is told, for the blocks to paste. */
  result: PoolResult;
  /** One for each domain of the pool. */
  loginUrls: string[];
  /** The login pages are really there. */
  servesLogin: boolean;
}

/** An app client with all that its app needs to know: DescribeUserPoolClient beside the page's DescribeUserPool. */
export async function getClientPage(
  actor: Actor,
  { clientId, ...key }: PoolKey & { clientId: string },
): Promise<ClientPage> {
  const [client, pool, described] = await Promise.all([
    getClient(actor, { ...key, clientId }),
    getPool(actor, key),
    getDescribedPool(actor, key),
  ]);
  const { values } = client;
  const { domains, region } = pool;
  const place = placeOf(key.connection);
  const urls = loginUrls(values, { place, domains, region, clientId: client.id });
  const hosts = domains.map((name) => ({
    host: domainHost(name, region),
    url: domainUrl(place, name, region),
    aliasTarget: undefined,
  }));
  const result: PoolResult = {
    poolId: pool.id,
    name: pool.name,
    arn: pool.arn,
    region,
    endpoints: pool.endpoints,
    endpointUrl: place.kind === 'aws' ? undefined : place.url,
    servesLogin: servesLogin(place),
    domain: hosts.at(-1),
    otherDomains: hosts.slice(0, -1),
    signIn: signInOf(described),
    requiredAttributes: [...decodePool({ pool: described }).requiredAttributes],
    clients: [
      {
        id: client.id,
        name: client.name,
        hasSecret: client.hasSecret,
        authFlows: [...values.authFlows],
        grants: values.oauthEnabled ? [...values.oauthFlows] : [],
        scopes: [...values.oauthScopes],
        callbackUrls: [...values.callbackUrls],
        logoutUrls: [...values.logoutUrls],
        loginUrl: urls.at(-1),
      },
    ],
  };
  return { client, result, loginUrls: urls, servesLogin: servesLogin(place) };
}

function signInOf(pool: { UsernameAttributes?: string[] | undefined; AliasAttributes?: string[] | undefined }) {
  const names = pool.UsernameAttributes ?? [];
  const either = (attribute: string) => names.includes(attribute) || pool.AliasAttributes?.includes(attribute);
  const ways: PoolResult['signIn'] = names.length === 0 ? ['username'] : [];
  if (either('email')) ways.push('email');
  if (either('phone_number')) ways.push('phone');
  return ways;
}
