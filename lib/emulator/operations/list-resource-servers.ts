import type {
  ListResourceServersRequest,
  ListResourceServersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { listPage } from '../page.ts';
import { getPool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

type Row = { seq: number; identifier: string; doc: string };

export function listResourceServers(
  input: Wire<ListResourceServersRequest>,
  context: Context,
): ListResourceServersResponse {
  const pool = getPool(context, input.UserPoolId);
  const { rows, token } = listPage<Row, number>({
    context,
    parameters: [pool.id],
    token: input.NextToken,
    size: input.MaxResults ?? 50,
    read: (after, count) =>
      sql<Row>(
        context.db,
        'SELECT seq, identifier, doc FROM resource_servers WHERE pool_id = ? AND seq > ? ORDER BY seq LIMIT ?',
      ).all(pool.id, after ?? 0, count),
    cursorOf: ({ seq }) => seq,
  });
  const servers = rows.map(({ identifier, doc }) => ({
    UserPoolId: pool.id,
    Identifier: identifier,
    ...JSON.parse(doc),
  }));
  return { ResourceServers: servers, NextToken: token };
}
