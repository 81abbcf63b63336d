import { timingSafeEqual } from 'node:crypto';
import { clientSecrets } from '../auth/client-access.ts';
import { type Client, findClient } from '../pool-store.ts';
import { singleParameters } from './parameters.ts';
import { hashText } from './secret-text.ts';
import type { Visit } from './visit.ts';

/** Why a client was turned away, in the token endpoint's words. */
export type ClientRefusal = { error: 'invalid_request' | 'invalid_client'; description?: string };

/**
 * The client behind a request of a program: by Basic, or by client_id and client_secret in the body, not by both. A client without a
 * secret gives its id alone.
 */
export function authenticateClient(visit: Visit): Client | ClientRefusal {
  const sent = visit.form && singleParameters(visit.form, ['client_id', 'client_secret']);
  if (!sent) return { error: 'invalid_request' };
  const header = visit.headers.get('authorization');
  const basic = header === null ? undefined : readBasic(header);
  if (header !== null && !basic) return { error: 'invalid_client' };
  const inBody = {
    id: sent.get('client_id'),
    secrets: [sent.get('client_secret')].filter((text) => text !== undefined),
  };
  if (basic && (inBody.secrets.length > 0 || (inBody.id ?? basic.id) !== basic.id)) return { error: 'invalid_request' };
  const { id, secrets } = basic ?? inBody;
  if (id === undefined) return { error: 'invalid_request' };
  const client = findClient(visit.context, id);
  if (client?.poolId !== visit.pool.id) return { error: 'invalid_client' };
  // [seen, for a secret that is wrong, missing or not the client's]
  return isSecret(visit, client, secrets) ? client : { error: 'invalid_client', description: 'invalid_client_secret' };
}

/** @param sent the secret, in one reading or another; an empty one is none */
function isSecret({ context }: Visit, client: Client, sent: string[]): boolean {
  const secrets = clientSecrets(context, client).map(hashed);
  if (secrets.length === 0) return sent.every((text) => text === '');
  return sent.map(hashed).some((given) => secrets.some((secret) => timingSafeEqual(secret, given)));
}

const hashed = (text: string) => Buffer.from(hashText(text));

/**
 * `client_id:client_secret` as it is [doc, token endpoint], or each form-encoded first [RFC 6749 §2.3.1]: clients do the one or the other,
 * and a secret of one's own may have a plus in it.
 */
function readBasic(header: string): { id: string; secrets: string[] } | undefined {
  const [, encoded = ''] = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header) ?? [];
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const secret = rest.join(':');
  return id === '' || rest.length === 0
    ? undefined
    : { id: decode(id) ?? id, secrets: [secret, decode(secret) ?? secret] };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}
