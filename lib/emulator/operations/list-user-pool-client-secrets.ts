import type {
  ListUserPoolClientSecretsRequest,
  ListUserPoolClientSecretsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { listClientSecrets } from '../clients/client-secrets.ts';
import type { Context } from '../context.ts';
import { getClient, getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** Ids and dates of all secrets at once, never their values [sdk, facts §1.7]. */
export function listUserPoolClientSecrets(
  input: Wire<ListUserPoolClientSecretsRequest>,
  context: Context,
): ListUserPoolClientSecretsResponse {
  const client = getClient(context, input.ClientId, getPool(context, input.UserPoolId).id);
  const secrets = listClientSecrets(context, client.id);
  return {
    ClientSecrets: secrets.map(({ id, created }) => ({
      ClientSecretId: id,
      ClientSecretCreateDate: new Date(created),
    })),
  };
}
