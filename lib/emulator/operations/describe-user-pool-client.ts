import type {
  DescribeUserPoolClientRequest,
  DescribeUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientView } from '../clients/client-view.ts';
import type { Context } from '../context.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

export function describeUserPoolClient(
  input: Wire<DescribeUserPoolClientRequest>,
  context: Context,
): DescribeUserPoolClientResponse {
  const pool = getPool(context, input.UserPoolId);
  return { UserPoolClient: clientView(getClient(context, input.ClientId, pool.id)) };
}
