import type {
  AdminGetUserAuthFactorsRequest,
  AdminGetUserAuthFactorsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { getPool } from '../pool-store.ts';
import { authFactors } from '../users/auth-factors.ts';
import { getUser } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

export function adminGetUserAuthFactors(
  input: Wire<AdminGetUserAuthFactorsRequest>,
  context: Context,
): AdminGetUserAuthFactorsResponse {
  const pool = getPool(context, input.UserPoolId);
  return authFactors(context, pool, getUser(context, pool, input.Username));
}
