import type { DeleteUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { invalidParameter } from '../errors.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** Deletes a pool with its clients, groups and users; protection and domains stand in the way (facts §11.2). */
export function deleteUserPool(input: Wire<DeleteUserPoolRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  if (pool.doc.DeletionProtection === 'ACTIVE') {
    // [measured GH localstack#11947]
    throw invalidParameter(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  }
  if (sql(context.db, 'SELECT 1 FROM domains WHERE pool_id = ?').get(pool.id)) {
    // [measured TF, GH]
    throw invalidParameter('User pool cannot be deleted. It has a domain configured that should be deleted first.');
  }
  sql(context.db, 'DELETE FROM pools WHERE id = ?').run(pool.id);
  return {};
}
