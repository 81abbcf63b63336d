import type {
  StartWebAuthnRegistrationRequest,
  StartWebAuthnRegistrationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openAccessToken } from '../auth/access-token.ts';
import type { Context } from '../context.ts';
import { startRegistration } from '../passkeys/registration.ts';
import type { Wire } from '../wire.ts';

export function startWebAuthnRegistration(
  input: Wire<StartWebAuthnRegistrationRequest>,
  context: Context,
): Record<keyof StartWebAuthnRegistrationResponse, object> {
  return { CredentialCreationOptions: startRegistration(context, openAccessToken(context, input.AccessToken)) };
}
