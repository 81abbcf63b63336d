import type {
  UpdateResourceServerRequest,
  UpdateResourceServerResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getPool } from '../pool-store.ts';
import { getResourceServer } from '../resource-server-store.ts';
import type { Wire } from '../wire.ts';

/** Replaces name and scopes: scopes left out are none, and clients keep the names of dead ones [sdk, facts §3.2]. */
export function updateResourceServer(
  input: Wire<UpdateResourceServerRequest>,
  context: Context,
): UpdateResourceServerResponse {
  const { UserPoolId, Identifier, Name, Scopes } = input;
  const pool = getPool(context, UserPoolId);
  getResourceServer(context, pool.id, Identifier);
  const text = 'UPDATE resource_servers SET doc = ? WHERE pool_id = ? AND identifier = ?';
  sql(context.db, text).run(JSON.stringify({ Name, Scopes }), pool.id, Identifier);
  return { ResourceServer: { UserPoolId, Identifier, Name, Scopes } };
}
