import type {
  UpdateUserPoolClientRequest,
  UpdateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientDoc } from '../clients/client-doc.ts';
import { checkClient } from '../clients/client-rules.ts';
import { listClientSecrets } from '../clients/client-secrets.ts';
import { clientView } from '../clients/client-view.ts';
import { checkUrlLists } from '../clients/url-rules.ts';
import type { Context } from '../context.ts';
import { getClient, getPool, putClient } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** Replaces every setting of a client: what is left out goes back to its default; the secret stays [doc; TF, facts §3.2]. */
export function updateUserPoolClient(
  input: Wire<UpdateUserPoolClientRequest>,
  context: Context,
): UpdateUserPoolClientResponse {
  const pool = getPool(context, input.UserPoolId);
  const client = getClient(context, input.ClientId, pool.id);
  checkUrlLists(input);
  const { ClientSecret } = client.doc;
  const doc = { ...clientDoc(input), ClientSecret };
  checkClient(doc, pool, listClientSecrets(context, client.id).length > 0, context);
  const changed = { ...client, name: input.ClientName ?? client.name, modified: context.now(), doc };
  putClient(context, changed);
  return { UserPoolClient: clientView(changed) };
}
