import type {
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openClient } from '../auth/client-access.ts';
import { respond } from '../auth/respond.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

/** Answers a challenge of InitiateAuth. */
export function respondToAuthChallenge(
  input: Wire<RespondToAuthChallengeRequest>,
  context: Context,
): RespondToAuthChallengeResponse {
  return respond(context, openClient(context, input.ClientId), 'client', input);
}
