import type {
  CreateUserPoolClientRequest,
  CreateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientDoc } from '../clients/client-doc.ts';
import { checkClient } from '../clients/client-rules.ts';
import { insertClientSecret } from '../clients/client-secrets.ts';
import { clientView } from '../clients/client-view.ts';
import { checkUrlLists } from '../clients/url-rules.ts';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { invalidParameter, limitExceeded } from '../errors.ts';
import { newClientId, newClientSecret } from '../identifiers.ts';
import { getPool, insertClient } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

const most = 1000; // clients of a pool [doc Q26]

/** Makes a client. Names are not unique: a second call makes a second client [sdk]. */
export function createUserPoolClient(
  input: Wire<CreateUserPoolClientRequest>,
  context: Context,
): CreateUserPoolClientResponse {
  const pool = getPool(context, input.UserPoolId);
  checkUrlLists(input);
  if (input.GenerateSecret && input.ClientSecret !== undefined) {
    // Own secret instead, not both [sdk, facts §5.1]; wording unknown.
    throw invalidParameter('GenerateSecret can not be used together with ClientSecret.');
  }
  const ClientSecret = input.GenerateSecret ? newClientSecret() : input.ClientSecret;
  const doc = { ...clientDoc(input), ClientSecret };
  checkClient(doc, pool, ClientSecret !== undefined, context);
  checkQuota(context, pool.id);
  const now = context.now();
  const client = { id: newClientId(), poolId: pool.id, name: input.ClientName, created: now, modified: now, doc };
  insertClient(context, client);
  if (ClientSecret !== undefined) insertClientSecret(context, client.id, ClientSecret);
  return { UserPoolClient: clientView(client) };
}

function checkQuota({ db }: Context, poolId: string) {
  const count = sql<{ clients: number }>(db, 'SELECT count(*) AS clients FROM clients WHERE pool_id = ?').get(poolId);
  // The class is declared [sdk]; the wording is unknown.
  if ((count?.clients ?? 0) >= most) throw limitExceeded(`User pool already has ${most} clients.`);
}
