import type {
  GetTokensFromRefreshTokenRequest,
  GetTokensFromRefreshTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openClient } from '../auth/client-access.ts';
import { rotateStep } from '../auth/refresh-step.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

/** New tokens for a refresh token; with rotation a new refresh token too [sdk]. */
export function getTokensFromRefreshToken(
  input: Wire<GetTokensFromRefreshTokenRequest>,
  context: Context,
): GetTokensFromRefreshTokenResponse {
  const access = openClient(context, input.ClientId);
  return { AuthenticationResult: rotateStep(context, access, input.RefreshToken, input.ClientSecret) };
}
