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
  const inBody = { id: sent.get('client_id'), secret: sent.get('client_secret') };
  if (basic && (inBody.secret !== undefined || (inBody.id ?? basic.id) !== basic.id))
    return { error: 'invalid_request' };
  const { id, secret } = basic ?? inBody;
  if (id === undefined) return { error: 'invalid_request' };
  const client = findClient(visit.context, id);
  if (client?.poolId !== visit.pool.id) return { error: 'invalid_client' };
  // [seen, for a secret that is wrong, missing or not the client's]
  return isSecret(visit, client, secret) ? client : { error: 'invalid_client', description: 'invalid_client_secret' };
}

function isSecret({ context }: Visit, client: Client, sent: string | undefined): boolean {
  const secrets = clientSecrets(context, client);
  if (secrets.length === 0) return !sent;
  const given = Buffer.from(hashText(sent ?? ''));
  return sent !== undefined && secrets.some((secret) => timingSafeEqual(Buffer.from(hashText(secret)), given));
}

/** Id and secret are form-encoded before they are joined [RFC 6749 §2.3.1]. */
function readBasic(header: string): { id: string; secret: string } | undefined {
  const [, encoded = ''] = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header) ?? [];
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return id === '' || rest.length === 0 ? undefined : { id: decode(id), secret: decode(rest.join(':')) };
  } catch {
    return undefined;
  }
}

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', '%20'));
