import type { CustomDomainConfigType, RoutingType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';

export type DomainDoc = {
  ManagedLoginVersion: number;
  CustomDomainConfig?: CustomDomainConfigType;
  Routing?: RoutingType;
  CloudFrontDistribution: string;
};

export type Domain = { domain: string; poolId: string; kind: 'prefix' | 'custom'; created: number; doc: DomainDoc };

type Row = Omit<Domain, 'doc' | 'poolId'> & { doc: string; pool_id: string };

const fromRow = ({ pool_id, doc, domain, kind, created }: Row): Domain => ({
  domain,
  poolId: pool_id,
  kind,
  created,
  doc: JSON.parse(doc),
});

/** The domain of that name, of whichever pool: names are unique per region over all customers [measured GH, facts §8]. */
export function findDomain({ db, region }: Context, domain: string): Domain | undefined {
  const row = sql<Row>(db, 'SELECT * FROM domains WHERE region = ? AND domain = ?').get(region, domain);
  return row && fromRow(row);
}

/** The domains of a pool: at most one prefix and one custom domain [doc Q26]. */
export const listDomains = ({ db }: Context, poolId: string): Domain[] =>
  sql<Row>(db, 'SELECT * FROM domains WHERE pool_id = ?').all(poolId).map(fromRow);

export function insertDomain({ db, region }: Context, { domain, poolId, kind, created, doc }: Domain) {
  const text = 'INSERT INTO domains (region, domain, pool_id, kind, created, doc) VALUES (?, ?, ?, ?, ?, ?)';
  sql(db, text).run(region, domain, poolId, kind, created, JSON.stringify(doc));
}

export function putDomain({ db, region }: Context, { domain, doc }: Domain) {
  sql(db, 'UPDATE domains SET doc = ? WHERE region = ? AND domain = ?').run(JSON.stringify(doc), region, domain);
}
