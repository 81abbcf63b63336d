import type {
  DescribeResourceServerRequest,
  DescribeResourceServerResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { getResourceServer } from '../resource-server-store.ts';
import type { Wire } from '../wire.ts';

export function describeResourceServer(
  input: Wire<DescribeResourceServerRequest>,
  context: Context,
): DescribeResourceServerResponse {
  const { UserPoolId, Identifier } = input;
  const pool = getPool(context, UserPoolId);
  return { ResourceServer: { UserPoolId, Identifier, ...getResourceServer(context, pool.id, Identifier) } };
}
