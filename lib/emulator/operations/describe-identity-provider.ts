import type {
  DescribeIdentityProviderRequest,
  DescribeIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getProvider, providerView } from '../providers/provider-store.ts';
import type { Wire } from '../wire.ts';

export function describeIdentityProvider(
  input: Wire<DescribeIdentityProviderRequest>,
  context: Context,
): DescribeIdentityProviderResponse {
  const pool = getPool(context, input.UserPoolId);
  return { IdentityProvider: providerView(getProvider(context, pool.id, input.ProviderName)) };
}
