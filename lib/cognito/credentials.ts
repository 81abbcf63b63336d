import 'server-only';
import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { ConnectionSettings } from '@/lib/config/connection-schema';
import { env } from '@/lib/config/env';
import { requestHandler } from './http-handler';

type Provider = ReturnType<typeof fromNodeProviderChain>;

/** What signs requests to an emulator when nobody gave keys: emulators want a signature and check none. */
const placeholder = { accessKeyId: 'pooldeck', secretAccessKey: 'pooldeck' };

function environmentKeys() {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env();
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) return placeholder;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

function chain(profile?: string): Provider {
  if (profile !== undefined) return fromIni({ profile });
  // One quick look at the instance metadata: on a machine that has none it would otherwise stall the first page.
  return fromNodeProviderChain({ timeout: 1_000, maxRetries: 0 });
}

/** How requests of a connection are signed. Nothing is fetched before the first request; the SDK renews what expires. */
export function credentialsOf(settings: ConnectionSettings, region: string) {
  if (settings.kind === 'embedded') return placeholder;
  if (settings.kind === 'endpoint') {
    if (settings.credentials === 'environment') return environmentKeys();
    const { accessKeyId, secretAccessKey, sessionToken } = settings.credentials;
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  }
  const { credentials } = settings;
  if (credentials === 'default') return chain();
  if (!('role' in credentials)) return chain(credentials.profile);
  return fromTemporaryCredentials({
    masterCredentials: chain(credentials.profile),
    params: {
      RoleArn: credentials.role,
      RoleSessionName: 'pooldeck',
      ...(credentials.externalId !== undefined && { ExternalId: credentials.externalId }),
    },
    clientConfig: { region, requestHandler: requestHandler() },
  });
}
