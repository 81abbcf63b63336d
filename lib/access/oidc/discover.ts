import 'server-only';
import {
  allowInsecureRequests,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { processWide } from '@/lib/config/process-wide';
import { isProtected, type SsoProvider } from './provider-schema';
import { SsoError } from './sso-error';

/** Seconds that one request to a provider may take. */
const patience = 10;
/** Milliseconds after which a provider is asked anew what it offers and which keys it signs with. */
const goodFor = 60 * 60_000;
/** Bytes of an answer that are read. */
const longestAnswer = 512 * 1024;

/** `fetch` that goes only where tokens may travel and stops reading an answer that does not end. */
const boundedFetch = async (address: string, options: object): Promise<Response> => {
  if (!isProtected(address)) throw new SsoError('insecure', `${new URL(address).host} is not reached over https.`);
  const response = await fetch(address, options);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > longestAnswer) throw new SsoError('unreachable', 'The provider sent too long an answer.');
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : Buffer.concat(chunks), { status, statusText, headers });
};

function refuseUnprotected(configuration: Configuration): void {
  const known = configuration.serverMetadata();
  const used = [known.authorization_endpoint, known.token_endpoint, known.jwks_uri, known.userinfo_endpoint];
  for (const address of used) {
    if (address !== undefined && !isProtected(address))
      throw new SsoError('insecure', 'The provider names an address that is not reached over https.');
  }
  if (!known.authorization_endpoint || !known.token_endpoint || !known.jwks_uri)
    throw new SsoError('unreachable', 'The provider does not say where to sign in.');
}

async function discover({ issuer, clientId, clientSecret }: SsoProvider): Promise<Configuration> {
  const plain = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
  const found = await discovery(
    new URL(issuer),
    clientId,
    clientSecret ?? undefined,
    clientSecret ? undefined : None(),
    {
      execute: [...plain, enableNonRepudiationChecks],
      timeout: patience,
      [customFetch]: boundedFetch,
    },
  );
  refuseUnprotected(found);
  return found;
}

interface Known {
  since: number;
  configuration: Promise<Configuration>;
}

/**
 * What a provider says of itself, asked once an hour; the cache holds as many as the configuration names. A failure is
 * not remembered.
 * @throws SsoError `unreachable`, `insecure`
 */
export async function configurationOf(provider: SsoProvider, now = Date.now()): Promise<Configuration> {
  const cache = processWide('sso-discovered', () => new Map<string, Known>());
  const key = JSON.stringify([provider.issuer, provider.clientId]);
  const held = cache.get(key);
  if (held && now - held.since < goodFor) return held.configuration;
  const configuration = discover(provider).catch((error: unknown) => {
    cache.delete(key);
    throw error instanceof SsoError ? error : new SsoError('unreachable', 'The provider did not answer.', error);
  });
  cache.set(key, { since: now, configuration });
  return configuration;
}
