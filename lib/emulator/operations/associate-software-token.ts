import type {
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { associate } from '../auth/software-token.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

export function associateSoftwareToken(
  input: Wire<AssociateSoftwareTokenRequest>,
  context: Context,
): AssociateSoftwareTokenResponse {
  return associate(context, input);
}
