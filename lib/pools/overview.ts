import 'server-only';
import type { DomainDescriptionType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { type Actor, authorise } from '@/lib/access/actor';
import { unexpected } from '@/lib/action-pipeline';
import { type Place, type PoolEndpoints, poolEndpoints } from '@/lib/blueprint/endpoints';
import { findUserPoolDomain } from '@/lib/cognito/domains';
import { getMfaConfig } from '@/lib/cognito/mfa';
import { type Connection, getConnection } from '@/lib/config/connections';
import { type ErrorView, errorView } from '@/lib/result';
import { decodePool } from '@/lib/settings/decode';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { describedPool, knownPoolArn } from './described-pool';
import { type PoolKey, poolTarget } from './pool-target';

/** What names a pool and tells its state, from one DescribeUserPool. */
export interface PoolOverview {
  name: string;
  id: string;
  arn: string | undefined;
  connection: Connection;
  region: string;
  created: Date | undefined;
  changed: Date | undefined;
  estimatedUsers: number | undefined;
  tier: string | undefined;
  isProtected: boolean;
  endpoints: PoolEndpoints;
  /** Prefix and custom domain, as far as there are any. */
  domains: string[];
  /** Where its domains are addressed. */
  place: Place;
  /** What Cognito says about its own failures to send. */
  sendingFailures: string[];
  /** Whether any Lambda trigger is set. */
  hasTriggers: boolean;
}

/** @throws PooldeckError */
export async function getPool(actor: Actor, key: PoolKey): Promise<PoolOverview> {
  const { connection, region } = poolTarget(actor, 'pool.read', key);
  const pool = await describedPool(key);
  return {
    name: pool.Name ?? key.poolId,
    id: key.poolId,
    arn: pool.Arn ?? knownPoolArn(key),
    connection,
    region,
    created: pool.CreationDate,
    changed: pool.LastModifiedDate,
    estimatedUsers: pool.EstimatedNumberOfUsers,
    tier: pool.UserPoolTier,
    isProtected: pool.DeletionProtection === 'ACTIVE',
    endpoints: endpointsOf(connection, pool, key.poolId),
    domains: domainNames(pool),
    place: placeOf(connection.id),
    sendingFailures: [pool.EmailConfigurationFailure, pool.SmsConfigurationFailure].filter(
      (text): text is string => text !== undefined,
    ),
    hasTriggers: Object.keys(pool.LambdaConfig ?? {}).some((name) => name !== 'KMSKeyID'),
  };
}

export interface PoolSettingsView {
  values: PoolValues;
  /** What could not be read; those settings show what the pool itself says, or Cognito's default. */
  gaps: { part: 'mfa' | 'domain'; error: ErrorView }[];
}

/** Every setting of a pool: DescribeUserPool, GetUserPoolMfaConfig beside it, then DescribeUserPoolDomain for each domain. */
export async function getPoolSettings(actor: Actor, key: PoolKey): Promise<PoolSettingsView> {
  const target = poolTarget(actor, 'pool.read', key);
  const gaps: PoolSettingsView['gaps'] = [];
  const attempt = async <T>(part: 'mfa' | 'domain', reading: Promise<T>): Promise<T | undefined> => {
    try {
      return await reading;
    } catch (error) {
      gaps.push({ part, error: errorView(unexpected(error, 'pools.settings')) });
      return undefined;
    }
  };
  const [pool, mfa] = await Promise.all([describedPool(key), attempt('mfa', getMfaConfig(target, key.poolId))]);
  const found = await Promise.all(
    domainNames(pool).map((name) =>
      attempt('domain', findUserPoolDomain(target, name)).then((it) => it ?? nameOnly(name)),
    ),
  );
  return { values: decodePool({ pool, domains: found, ...(mfa && { mfa }) }), gaps };
}

/** The values of a pool as far as one DescribeUserPool tells them: enough for rules about its app clients. */
export async function getPoolValues(actor: Actor, key: PoolKey): Promise<PoolValues> {
  const pool = await getDescribedPool(actor, key);
  return decodePool({ pool, domains: domainNames(pool).map(nameOnly) });
}

/** The same with what DescribeUserPoolDomain tells of its domains: which login pages they show. */
export async function getPoolValuesWithDomains(actor: Actor, key: PoolKey): Promise<PoolValues> {
  const target = poolTarget(actor, 'pool.read', key);
  const pool = await describedPool(key);
  const names = domainNames(pool);
  const found = await Promise.all(names.map((name) => findUserPoolDomain(target, name)));
  return decodePool({ pool, domains: found.map((domain, at) => domain ?? nameOnly(names[at] ?? '')) });
}

/** The pool as Cognito describes it, for forms that depend on its configuration. @throws PooldeckError */
export async function getDescribedPool(actor: Actor, key: PoolKey): Promise<UserPoolType> {
  authorise(actor, 'pool.read', { connection: key.connection, pool: key.poolId });
  return describedPool(key);
}

/** Where endpoints and tokens of a connection's pools are addressed. */
export function placeOf(connectionId: string): Place {
  const { kind, endpoint = '' } = getConnection(connectionId);
  return kind === 'aws' ? { kind } : { kind, url: endpoint };
}

export function domainNames(pool: Pick<UserPoolType, 'Domain' | 'CustomDomain'>): string[] {
  return [pool.Domain, pool.CustomDomain].filter((name): name is string => name !== undefined && name !== '');
}

function endpointsOf(connection: Connection, pool: UserPoolType, poolId: string): PoolEndpoints {
  const multiRegion = pool.IssuerConfiguration?.Type === 'UPDATED';
  return poolEndpoints(placeOf(connection.id), poolId, { multiRegion });
}

/** A domain of which only the name is known: only custom ones hold a dot. */
function nameOnly(name: string): DomainDescriptionType {
  return name.includes('.') ? { Domain: name, CustomDomainConfig: { CertificateArn: '' } } : { Domain: name };
}
