import type { InitiateAuthRequest, InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { openClient } from '../auth/client-access.ts';
import { initiate } from '../auth/initiate.ts';
import type { Context } from '../context.ts';
import type { Wire } from '../wire.ts';

/** Begins a sign-in from an app. */
export function initiateAuth(input: Wire<InitiateAuthRequest>, context: Context): InitiateAuthResponse {
  return initiate(context, openClient(context, input.ClientId), 'client', input);
}
