import 'server-only';
import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { updatableDomain } from '@/lib/blueprint/domain-changes';
import { asJson } from '@/lib/blueprint/plan-step';
import { type PoolThere, valuesThere } from '@/lib/blueprint/pool-changes';
import { updatablePool } from '@/lib/blueprint/pool-update';
import { canonicalJson } from '@/lib/blueprint/same-json';
import type { Target } from '@/lib/cognito/call';
import { findWholeDomain } from '@/lib/cognito/whole-domain';
import { getWholeMfaConfig } from '@/lib/cognito/whole-mfa';
import { describeWholePool } from '@/lib/cognito/whole-pool';
import { PooldeckError } from '@/lib/errors';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { Surroundings } from '@/lib/settings/problems';
import { wholeDescribedPool } from './described-pool';
import { type PoolKey, poolTarget } from './pool-target';

/** A pool as a form that changes it needs it. */
export interface EditablePool {
  /** As Cognito describes it on the wire. No member of it is a secret. */
  there: PoolThere;
  /** Tells this state of its settings from any other one. */
  seen: string;
  values: PoolValues;
  surroundings: Surroundings;
}

/** For a page: DescribeUserPool is asked once, however many parts of the page need it. @throws PooldeckError `forbidden`, `notFound` */
export async function getEditablePool(actor: Actor, key: PoolKey): Promise<EditablePool> {
  return collect(poolTarget(actor, 'pool.update', key), key.poolId, () => wholeDescribedPool(key));
}

/** The pool as it is at this moment, for whoever is about to change it. */
export function readEditablePool(target: Target, poolId: string): Promise<EditablePool> {
  return collect(target, poolId, () => describeWholePool(target, poolId));
}

async function collect(
  target: Target,
  poolId: string,
  readPool: () => Promise<Record<string, unknown>>,
): Promise<EditablePool> {
  const [pool, factors] = await Promise.all([readPool(), readMfa(target, poolId)]);
  const mfa = factors ?? (pool.MfaConfiguration === undefined ? {} : { MfaConfiguration: pool.MfaConfiguration });
  const names = [pool.Domain, pool.CustomDomain].filter((name) => typeof name === 'string' && name !== '');
  const domains = await Promise.all(names.map((name) => findWholeDomain(target, String(name))));
  const there = {
    pool: asJson(pool),
    mfa: asJson(mfa),
    domains: domains.filter((domain) => domain !== undefined).map(asJson),
  };
  return { there, seen: stampOf(there), values: valuesThere(there), surroundings: { region: target.region } };
}

/** Undefined where the endpoint has no such call: then the pool itself says all there is, and everything else of it can be changed. */
async function readMfa(target: Target, poolId: string): Promise<Record<string, unknown> | undefined> {
  try {
    return await getWholeMfaConfig(target, poolId);
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'unsupportedByEndpoint') return undefined;
    throw error;
  }
}

/** Of what can be changed; counts of users and dates move by themselves. */
function stampOf({ pool, mfa, domains }: PoolThere): string {
  const settings = {
    pool: { ...updatablePool(pool), SchemaAttributes: pool.SchemaAttributes ?? null },
    mfa,
    domains: domains.map(updatableDomain),
  };
  return createHash('sha256').update(canonicalJson(settings)).digest('base64url');
}
