import type {
  AddUserPoolClientSecretRequest,
  AddUserPoolClientSecretResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { insertClientSecret, listClientSecrets } from '../clients/client-secrets.ts';
import type { Context } from '../context.ts';
import { invalidParameter, limitExceeded } from '../errors.ts';
import { newClientSecret } from '../identifiers.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

const most = 2; // [sdk, facts §5.2]

/** A further secret of a confidential client. Its value is answered only if it was made here [sdk]. */
export function addUserPoolClientSecret(
  input: Wire<AddUserPoolClientSecretRequest>,
  context: Context,
): AddUserPoolClientSecretResponse {
  const client = getClient(context, input.ClientId, getPool(context, input.UserPoolId).id);
  const { length } = listClientSecrets(context, client.id);
  // Both are refused [sdk]; classes and wordings are unknown (facts §12.4).
  if (length === 0) throw invalidParameter('Client secrets can only be added to confidential clients.');
  if (length >= most) throw limitExceeded(`A client can have at most ${most} secrets.`);
  const secret = insertClientSecret(context, client.id, input.ClientSecret ?? newClientSecret());
  return {
    ClientSecretDescriptor: {
      ClientSecretId: secret.id,
      ClientSecretValue: input.ClientSecret === undefined ? secret.value : undefined,
      ClientSecretCreateDate: new Date(secret.created),
    },
  };
}
