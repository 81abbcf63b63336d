import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { getPool, type Pool } from '../pool-store.ts';
import { type Domain, findDomain } from './domain-store.ts';

/** A pool and its domain of that name. Terraform's provider matches on the beginning of this text [seen]. */
export function getDomainOfPool(context: Context, poolId: string, name: string): { pool: Pool; domain: Domain } {
  const pool = getPool(context, poolId);
  const domain = findDomain(context, name);
  if (!domain || domain.poolId !== pool.id) throw invalidParameter('No such domain or user pool exists.');
  return { pool, domain };
}
