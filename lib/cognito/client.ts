import 'server-only';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type Connection, connectionSettings } from '@/lib/config/connections';
import { processWide } from '@/lib/config/process-wide';
import { credentialsOf } from './credentials';
import { embeddedRequestHandler } from './embedded';
import { requestHandler } from './http-handler';

/** Where a call goes. */
export interface Target {
  connection: Connection;
  region: string;
}

function open({ connection, region }: Target): CognitoIdentityProviderClient {
  const settings = connectionSettings(connection.id);
  return new CognitoIdentityProviderClient({
    region,
    credentials: credentialsOf(settings, region),
    // The gateway decides what may be repeated: the SDK would send CreateUserPool again after a lost answer, which
    // makes a second pool (facts §11.3), and tries a full quota three times.
    maxAttempts: 1,
    customUserAgent: 'pooldeck',
    requestHandler: settings.kind === 'embedded' ? embeddedRequestHandler() : requestHandler(),
    ...(settings.kind === 'endpoint' && { endpoint: settings.url }),
    ...(settings.kind === 'embedded' && { endpoint: 'http://embedded.invalid' }),
  });
}

/** The SDK client of a connection and region, made once. */
export function cognitoClient(target: Target): CognitoIdentityProviderClient {
  const clients = processWide('clients', () => new Map<string, CognitoIdentityProviderClient>());
  const key = `${target.connection.id} ${target.region}`;
  const client = clients.get(key) ?? open(target);
  clients.set(key, client);
  return client;
}
