/** Where a pool lives: on AWS, or behind an endpoint that imitates it (the embedded Cognito counts as one). */
export type Place = { kind: 'aws' } | { kind: 'embedded' | 'endpoint'; url: string };

export interface PoolEndpoints {
  issuer: string;
  jwks: string;
  openIdConfiguration: string;
}

/** The AWS partition of a region: it is part of every ARN and decides the domain suffix. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/** The region a pool id names before its first underscore: `eu-west-1_AbC123` → `eu-west-1`. */
export function regionOfPool(poolId: string): string {
  return poolId.slice(0, poolId.lastIndexOf('_'));
}

/** The account id in any ARN, or undefined. Account ids have 12 digits. */
export function accountOfArn(arn: string | undefined): string | undefined {
  const account = arn?.split(':')[4];
  return account && /^\d{12}$/.test(account) ? account : undefined;
}

/**
 * A pool's ARN, derived: ListUserPools answers none, and describing a thousand pools for it would cost a minute of quota.
 * Undefined while the account is unknown (no pool of this connection has been described yet): show that, don't guess.
 */
export function poolArn(poolId: string, accountId: string | undefined): string | undefined {
  if (!accountId) return undefined;
  const region = regionOfPool(poolId);
  return `arn:${partitionOf(region)}:cognito-idp:${region}:${accountId}:userpool/${poolId}`;
}

const trimSlash = (url: string) => url.replace(/\/+$/, '');
const awsSuffix = (region: string) => (partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com');

/** Where the user pools API of a region is asked, without a slash at the end. */
export const apiUrl = (place: Place, region: string): string =>
  place.kind === 'aws' ? `https://cognito-idp.${region}.${awsSuffix(region)}` : trimSlash(place.url);

/**
 * Issuer, JWKS and discovery addresses. Behind an endpoint they point at it, because that is where its keys are. With the
 * newer multi-Region issuer of a pool, AWS serves them from a host of its own (facts §2.1).
 */
export function poolEndpoints(place: Place, poolId: string, { multiRegion = false } = {}): PoolEndpoints {
  const region = regionOfPool(poolId);
  const issuerHost = `issuer-cognito-idp.${region}.${awsSuffix(region)}`;
  const base = place.kind === 'aws' && multiRegion ? `https://${issuerHost}` : apiUrl(place, region);
  const issuer = `${base}/${poolId}`;
  return {
    issuer,
    jwks: `${issuer}/.well-known/jwks.json`,
    openIdConfiguration: `${issuer}/.well-known/openid-configuration`,
  };
}

/** The host of a pool's domain, without scheme. A name with a dot is a custom domain; a prefix cannot hold one. */
export function domainHost(domain: string, region: string): string {
  if (domain.includes('.')) return domain;
  return partitionOf(region) === 'aws-us-gov'
    ? `${domain}.auth-fips.${region}.amazoncognito.com`
    : `${domain}.auth.${region}.amazoncognito.com`;
}

/**
 * The address of a domain, without a slash at the end: its endpoints begin with it. The embedded Cognito has no host names to give, so
 * there a domain is a path (docs/embedded-cognito.md).
 */
export function domainUrl(place: Place, domain: string, region: string): string {
  if (place.kind === 'embedded') return `${trimSlash(place.url)}/domains/${region}/${domain}`;
  return `https://${domainHost(domain, region)}`;
}

/** Whether a domain's login pages are really there: other endpoints imitate the API at most. */
export const servesLogin = (place: Pick<Place, 'kind'>): boolean => place.kind !== 'endpoint';

export interface HostedLogin {
  place: Place;
  domain: string;
  region: string;
  clientId: string;
  redirectUri: string;
  /** `code` is the grant to use; `token` is the implicit one. */
  responseType: 'code' | 'token';
  scopes: string[];
}

/** The address that starts a sign-in on the hosted pages. */
export function hostedLoginUrl(login: HostedLogin): string {
  const { place, domain, region, clientId, redirectUri, responseType, scopes } = login;
  const query = new URLSearchParams({ client_id: clientId, response_type: responseType });
  if (scopes.length > 0) query.set('scope', scopes.join(' '));
  query.set('redirect_uri', redirectUri);
  return `${domainUrl(place, domain, region)}/login?${query.toString().replaceAll('+', '%20')}`;
}
