import {
  domainHost,
  domainUrl,
  hostedLoginUrl,
  type Place,
  type PoolEndpoints,
  poolEndpoints,
  servesLogin,
} from './endpoints';
import type { Made, MadeClient } from './made';
import type { JsonObject, JsonValue } from './plan-step';

/** An app client as its app needs to know it. */
export interface ResultClient {
  id: string;
  name: string;
  hasSecret: boolean;
  /** `ALLOW_USER_SRP_AUTH` and others. */
  authFlows: string[];
  /** `code`, `implicit`, `client_credentials`; empty without sign-in by redirect. */
  grants: string[];
  scopes: string[];
  callbackUrls: string[];
  logoutUrls: string[];
  /** Where a sign-in on the hosted pages starts; undefined when this client has none. */
  loginUrl?: string | undefined;
}

interface ResultDomain {
  /** As AWS names it; other places may serve it under another `url`. */
  host: string;
  /** Without a slash at the end: its endpoints begin with it. */
  url: string;
  /** Where DNS has to point it, for a domain of one's own. */
  aliasTarget: string | undefined;
}

/** What a run has made, with everything that an app is told. All of it follows from the journal: no call is needed. */
export interface PoolResult {
  poolId: string;
  /** Undefined for a pool that the run did not make. */
  name: string | undefined;
  arn: string | undefined;
  region: string;
  endpoints: PoolEndpoints;
  /** Undefined on AWS, where libraries find it themselves. */
  endpointUrl: string | undefined;
  /** Where the login pages are, as apps are told: the own domain where there are two. */
  domain: ResultDomain | undefined;
  /** Beside it. */
  otherDomains: ResultDomain[];
  /** The login pages of a domain are really there. */
  servesLogin: boolean;
  /** What people type to sign in, in Amplify's words. */
  signIn: ('username' | 'email' | 'phone')[];
  /** Standard attributes that every user must have. */
  requiredAttributes: string[];
  clients: ResultClient[];
}

/** Undefined as long as there is no pool. `poolId` is the pool of a run that only adds to one. */
export function poolResult(
  made: Made,
  { place, region, poolId = made.pool?.id }: { place: Place; region: string; poolId?: string | undefined },
): PoolResult | undefined {
  if (!poolId) return undefined;
  const { pool } = made;
  const primary = made.domains.at(-1);
  const domains = made.domains.map(({ name, cloudFrontDomain }) => ({
    host: domainHost(name, region),
    url: domainUrl(place, name, region),
    aliasTarget: cloudFrontDomain,
  }));
  const multiRegion = member(pool?.sent.IssuerConfiguration, 'Type') === 'UPDATED';
  return {
    poolId,
    name: pool && String(pool.sent.PoolName),
    arn: pool?.arn,
    region,
    endpoints: poolEndpoints(place, poolId, { multiRegion }),
    endpointUrl: place.kind === 'aws' ? undefined : place.url,
    servesLogin: servesLogin(place),
    domain: domains.at(-1),
    otherDomains: domains.slice(0, -1),
    signIn: signInOf(pool?.sent),
    requiredAttributes: requiredOf(pool?.sent.Schema),
    clients: made.clients.map((client) => clientOf(client, place, primary?.name, region)),
  };
}

function clientOf(
  { id, hasSecret, sent }: MadeClient,
  place: Place,
  domain: string | undefined,
  region: string,
): ResultClient {
  const client = {
    ...{ id, name: String(sent.ClientName), hasSecret },
    authFlows: texts(sent.ExplicitAuthFlows),
    grants: texts(sent.AllowedOAuthFlows),
    scopes: texts(sent.AllowedOAuthScopes),
    callbackUrls: texts(sent.CallbackURLs),
    logoutUrls: texts(sent.LogoutURLs),
  };
  const preferred = typeof sent.DefaultRedirectURI === 'string' ? sent.DefaultRedirectURI : client.callbackUrls[0];
  const responseType = client.grants.includes('code')
    ? 'code'
    : client.grants.includes('implicit')
      ? 'token'
      : undefined;
  if (!domain || !preferred || !responseType) return client;
  const { scopes } = client;
  return {
    ...client,
    loginUrl: hostedLoginUrl({ place, domain, region, clientId: id, redirectUri: preferred, responseType, scopes }),
  };
}

function signInOf(sent: JsonObject | undefined): PoolResult['signIn'] {
  const names = texts(sent?.UsernameAttributes);
  const aliases = texts(sent?.AliasAttributes);
  const either = (attribute: string) => names.includes(attribute) || aliases.includes(attribute);
  const ways = [
    ...(names.length === 0 ? (['username'] as const) : []),
    ...(either('email') ? (['email'] as const) : []),
    ...(either('phone_number') ? (['phone'] as const) : []),
  ];
  return ways;
}

function requiredOf(schema: JsonValue | undefined): string[] {
  if (!Array.isArray(schema)) return [];
  return schema.flatMap((each) => (member(each, 'Required') === true ? [String(member(each, 'Name'))] : []));
}

function texts(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}
