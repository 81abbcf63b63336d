import type {
  CreateResourceServerRequest,
  CreateResourceServerResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { invalidParameter, limitExceeded } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import { findResourceServer } from '../resource-server-store.ts';
import type { Wire } from '../wire.ts';

const most = 25; // resource servers of a pool [doc Q26]

export function createResourceServer(
  input: Wire<CreateResourceServerRequest>,
  context: Context,
): CreateResourceServerResponse {
  const { UserPoolId, Identifier, Name, Scopes } = input;
  const pool = getPool(context, UserPoolId);
  if (findResourceServer(context, pool.id, Identifier)) {
    throw invalidParameter(`${Identifier} already exists in user pool ${pool.id}.`); // [MOTO, unsure, facts §9.1]
  }
  const count = sql<{ n: number }>(context.db, 'SELECT count(*) AS n FROM resource_servers WHERE pool_id = ?');
  // The class is declared [sdk]; the wording is unknown.
  if ((count.get(pool.id)?.n ?? 0) >= most) throw limitExceeded(`User pool already has ${most} resource servers.`);
  const text = 'INSERT INTO resource_servers (pool_id, identifier, doc) VALUES (?, ?, ?)';
  sql(context.db, text).run(pool.id, Identifier, JSON.stringify({ Name, Scopes }));
  return { ResourceServer: { UserPoolId, Identifier, Name, Scopes } };
}
