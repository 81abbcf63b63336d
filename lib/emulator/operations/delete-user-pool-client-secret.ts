import type {
  DeleteUserPoolClientSecretRequest,
  DeleteUserPoolClientSecretResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { listClientSecrets } from '../clients/client-secrets.ts';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { invalidParameter, resourceNotFound } from '../errors.ts';
import { getClient, getPool, putClient } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** Deletes one of two secrets; the last one stays [sdk]. Describe stops showing the first secret once it is gone. */
export function deleteUserPoolClientSecret(
  input: Wire<DeleteUserPoolClientSecretRequest>,
  context: Context,
): DeleteUserPoolClientSecretResponse {
  const client = getClient(context, input.ClientId, getPool(context, input.UserPoolId).id);
  const secrets = listClientSecrets(context, client.id);
  const secret = secrets.find(({ id }) => id === input.ClientSecretId);
  // Refused both; the wordings are unknown (facts §12.4).
  if (!secret) throw resourceNotFound(`Client secret ${input.ClientSecretId} does not exist.`);
  if (secrets.length === 1) throw invalidParameter('The last client secret can not be deleted.');
  sql(context.db, 'DELETE FROM client_secrets WHERE id = ?').run(secret.id);
  if (secret.value === client.doc.ClientSecret) {
    putClient(context, { ...client, doc: { ...client.doc, ClientSecret: undefined } });
  }
  return {};
}
