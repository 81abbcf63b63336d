import type { DeleteResourceServerRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getPool } from '../pool-store.ts';
import { getResourceServer } from '../resource-server-store.ts';
import type { Wire } from '../wire.ts';

/** Does not look whether clients still name its scopes [doc, facts §9.1]. */
export function deleteResourceServer(input: Wire<DeleteResourceServerRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  getResourceServer(context, pool.id, input.Identifier);
  const text = 'DELETE FROM resource_servers WHERE pool_id = ? AND identifier = ?';
  sql(context.db, text).run(pool.id, input.Identifier);
  return {};
}
