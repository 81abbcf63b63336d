import type {
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { verify } from '../auth/software-token.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

export function verifySoftwareToken(
  input: Wire<VerifySoftwareTokenRequest>,
  context: Context,
): VerifySoftwareTokenResponse {
  return verify(context, input, input.UserCode, input.FriendlyDeviceName);
}
