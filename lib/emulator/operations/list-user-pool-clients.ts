import type {
  ListUserPoolClientsRequest,
  ListUserPoolClientsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { listPage } from '../page.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

type Row = { seq: number; id: string; name: string };

/**
 * Ids and names of a pool's clients [sdk, facts §1.7]. Every client here is REGULAR, so a ClientType of DCR filters all of
 * them away: pages may then be empty and still carry a token [sdk, facts §1.6].
 */
export function listUserPoolClients(
  input: Wire<ListUserPoolClientsRequest>,
  context: Context,
): ListUserPoolClientsResponse {
  const pool = getPool(context, input.UserPoolId);
  const { rows, token } = listPage<Row, number>({
    context,
    parameters: [pool.id, input.ClientType],
    token: input.NextToken,
    size: input.MaxResults ?? 60,
    read: (after, count) =>
      sql<Row>(context.db, 'SELECT seq, id, name FROM clients WHERE pool_id = ? AND seq > ? ORDER BY seq LIMIT ?').all(
        pool.id,
        after ?? 0,
        count,
      ),
    cursorOf: ({ seq }) => seq,
  });
  const shown = input.ClientType === 'DCR' ? [] : rows;
  const clients = shown.map(({ id, name }) => ({ ClientId: id, UserPoolId: pool.id, ClientName: name }));
  return { UserPoolClients: clients, NextToken: token };
}
