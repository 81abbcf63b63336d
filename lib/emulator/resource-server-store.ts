import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from './context.ts';
import { sql } from './database.ts';
import { resourceNotFound } from './errors.ts';

/** What is kept of a resource server beside its pool and identifier. */
export type ResourceServerDoc = Pick<ResourceServerType, 'Name' | 'Scopes'>;

export function findResourceServer({ db }: Context, poolId: string, identifier: string): ResourceServerDoc | undefined {
  const text = 'SELECT doc FROM resource_servers WHERE pool_id = ? AND identifier = ?';
  const row = sql<{ doc: string }>(db, text).get(poolId, identifier);
  return row && JSON.parse(row.doc);
}

/** The server, or RNF `Resource server X does not exist.` [MOTO, unsure, facts §9.1]. */
export function getResourceServer(context: Context, poolId: string, identifier: string): ResourceServerDoc {
  const server = findResourceServer(context, poolId, identifier);
  if (!server) throw resourceNotFound(`Resource server ${identifier} does not exist.`);
  return server;
}

/** Every custom scope of a pool, as clients name it: `{identifier}/{scope}`. */
export function listScopes({ db }: Context, poolId: string): string[] {
  const text = 'SELECT identifier, doc FROM resource_servers WHERE pool_id = ?';
  const rows = sql<{ identifier: string; doc: string }>(db, text).all(poolId);
  return rows.flatMap(({ identifier, doc }) => {
    const { Scopes = [] }: ResourceServerDoc = JSON.parse(doc);
    return Scopes.map(({ ScopeName }) => `${identifier}/${ScopeName}`);
  });
}
