import type { AdminInitiateAuthRequest, AdminInitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { openAdminClient } from '../auth/client-access.ts';
import { initiate } from '../auth/initiate.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

/** Begins a sign-in from a server that holds credentials for the pool. */
export function adminInitiateAuth(input: Wire<AdminInitiateAuthRequest>, context: Context): AdminInitiateAuthResponse {
  return initiate(context, openAdminClient(context, input.UserPoolId, input.ClientId), 'admin', input);
}
