import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/**
 * The embedded Cognito of a console, behind the console's back: to prepare and to check. Each call has a connection of its own: seconds lie
 * between them, and a kept one may be closed by the server in the very moment in which it is used again.
 */
export function cognitoAt(address: string | undefined): CognitoIdentityProviderClient {
  if (!address) throw new TypeError('The configuration names no baseURL.');
  return new CognitoIdentityProviderClient({
    endpoint: `${address}/cognito`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'e2e', secretAccessKey: 'e2e' },
    maxAttempts: 1,
    requestHandler: { httpAgent: { keepAlive: false } },
  });
}
