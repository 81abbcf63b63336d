import type { DeleteUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

export function deleteUserPoolClient(input: Wire<DeleteUserPoolClientRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const client = getClient(context, input.ClientId, pool.id);
  sql(context.db, 'DELETE FROM clients WHERE id = ?').run(client.id);
  return {};
}
