import type { IdentityProviderType, IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { resourceNotFound } from '../errors.ts';

export type Provider = {
  poolId: string;
  name: string;
  type: IdentityProviderTypeType;
  doc: {
    details: Record<string, string>;
    /** Pool attribute → claim of the provider. */
    mapping: Record<string, string>;
    identifiers: string[];
    acr?: Record<string, string>;
  };
  created: number;
  modified: number;
};

type Row = Omit<Provider, 'doc' | 'poolId'> & { doc: string; pool_id: string; seq: number };

const fromRow = ({ pool_id, doc, name, type, created, modified }: Row): Provider => ({
  ...{ poolId: pool_id, name, type, created, modified },
  doc: JSON.parse(doc),
});

export function findProvider({ db }: Context, poolId: string, name: string): Provider | undefined {
  const row = sql<Row>(db, 'SELECT * FROM identity_providers WHERE pool_id = ? AND name = ?').get(poolId, name);
  return row && fromRow(row);
}

/** The provider, or RNF; the text is after those of other families [MOTO, unsure]. */
export function getProvider(context: Context, poolId: string, name: string): Provider {
  const provider = findProvider(context, poolId, name);
  if (!provider) throw resourceNotFound(`Identity provider ${name} does not exist.`);
  return provider;
}

/** Providers of a pool in the order of their making, each with its cursor. */
export function listProviders({ db }: Context, poolId: string, after = 0, count = -1): (Provider & { seq: number })[] {
  const text = 'SELECT * FROM identity_providers WHERE pool_id = ? AND seq > ? ORDER BY seq LIMIT ?';
  return sql<Row>(db, text)
    .all(poolId, after, count)
    .map((row) => ({ ...fromRow(row), seq: row.seq }));
}

export function insertProvider({ db }: Context, { poolId, name, type, doc, created, modified }: Provider) {
  const text = 'INSERT INTO identity_providers (pool_id, name, type, doc, created, modified) VALUES (?, ?, ?, ?, ?, ?)';
  sql(db, text).run(poolId, name, type, JSON.stringify(doc), created, modified);
}

export function putProvider({ db, now }: Context, { poolId, name, doc }: Provider) {
  const text = 'UPDATE identity_providers SET doc = ?, modified = ? WHERE pool_id = ? AND name = ?';
  sql(db, text).run(JSON.stringify(doc), now(), poolId, name);
}

/** A provider as Describe, Create and Update answer it; a private key is never shown [doc CLI]. */
export function providerView({ poolId, name, type, doc, created, modified }: Provider): IdentityProviderType {
  const { private_key: _, ...details } = doc.details;
  return {
    UserPoolId: poolId,
    ProviderName: name,
    ProviderType: type,
    ProviderDetails: details,
    AttributeMapping: doc.mapping,
    IdpIdentifiers: doc.identifiers,
    ...(doc.acr && { AcrMapping: doc.acr }),
    LastModifiedDate: new Date(modified),
    CreationDate: new Date(created),
  };
}
