import type { GetUserAuthFactorsRequest, GetUserAuthFactorsResponse } from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { authFactors } from '../users/auth-factors.ts';
import type { Wire } from '../wire.ts';

export function getUserAuthFactors(
  input: Wire<GetUserAuthFactorsRequest>,
  context: Context,
): GetUserAuthFactorsResponse {
  const { pool, user } = openAccessToken(context, input.AccessToken);
  return authFactors(context, pool, user);
}
