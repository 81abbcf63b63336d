import type { Context } from '../context.ts';
import { sql } from '../database.ts';

/**
 * Where the emulator serves a domain, below its own address: real Cognito gives each a host name (`notes.auth.eu-west-1.amazoncognito.com`),
 * this one a folder. The only place that knows it.
 */
export const domainPath = (region: string, domain: string) => `/domains/${region}/${domain}`;

/** Region, domain and the rest of a path below `domainPath`; undefined for any other path. */
export function readDomainPath(pathname: string): { region: string; domain: string; rest: string } | undefined {
  const [, region, domain, rest] = /^\/domains\/([\w-]+)\/([\w.-]+)(\/.*)$/.exec(pathname) ?? [];
  return region === undefined || domain === undefined || rest === undefined ? undefined : { region, domain, rest };
}

/** The path of the domain that a pool's own documents name, the custom one first, as on AWS; undefined without one. */
export function findDomainPath({ db }: Pick<Context, 'db'>, poolId: string): string | undefined {
  const text = 'SELECT region, domain FROM domains WHERE pool_id = ? ORDER BY kind LIMIT 1';
  const row = sql<{ region: string; domain: string }>(db, text).get(poolId);
  return row && domainPath(row.region, row.domain);
}
