import type { DescribeUserPoolRequest, DescribeUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { describePool } from '../pool-description.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

export function describeUserPool(input: Wire<DescribeUserPoolRequest>, context: Context): DescribeUserPoolResponse {
  return { UserPool: describePool(context, getPool(context, input.UserPoolId)) };
}
