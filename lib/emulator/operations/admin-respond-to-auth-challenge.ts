import type {
  AdminRespondToAuthChallengeRequest,
  AdminRespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openAdminClient } from '../auth/client-access.ts';
import { respond } from '../auth/respond.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

/** Answers a challenge of AdminInitiateAuth. */
export function adminRespondToAuthChallenge(
  input: Wire<AdminRespondToAuthChallengeRequest>,
  context: Context,
): AdminRespondToAuthChallengeResponse {
  return respond(context, openAdminClient(context, input.UserPoolId, input.ClientId), 'admin', input);
}
