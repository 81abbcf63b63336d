import type { DeleteIdentityProviderRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getPool } from '../pool-store.ts';
import { getProvider } from '../providers/provider-store.ts';
import type { Wire } from '../wire.ts';

/** Whether Cognito looks for clients that still name it is not known (facts §12.10): it goes. */
export function deleteIdentityProvider(input: Wire<DeleteIdentityProviderRequest>, context: Context) {
  const pool = getPool(context, input.UserPoolId);
  const { name } = getProvider(context, pool.id, input.ProviderName);
  sql(context.db, 'DELETE FROM identity_providers WHERE pool_id = ? AND name = ?').run(pool.id, name);
  return {};
}
