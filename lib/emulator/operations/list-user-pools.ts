import type { ListUserPoolsRequest, ListUserPoolsResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { listPage } from '../page.ts';
import type { Wire } from '../wire.ts';

type Row = { seq: number; id: string; name: string; created: number; modified: number; triggers: string };

// Only the triggers are taken out of the documents: parsing sixty whole ones would be most of the work.
const page =
  "SELECT seq, id, name, created, modified, doc -> '$.LambdaConfig' AS triggers FROM pools WHERE region = ? AND seq > ? ORDER BY seq LIMIT ?";

/** Pools of the region, oldest first; no order is promised. Neither ARN nor plan nor user count is in it [sdk, facts §1.7]. */
export function listUserPools(input: Wire<ListUserPoolsRequest>, context: Context): ListUserPoolsResponse {
  const { rows, token } = listPage<Row, number>({
    context,
    parameters: [],
    token: input.NextToken,
    size: input.MaxResults,
    read: (after, count) => sql<Row>(context.db, page).all(context.region, after ?? 0, count),
    cursorOf: ({ seq }) => seq,
  });
  return { UserPools: rows.map(described), NextToken: token };
}

const described = ({ id, name, created, modified, triggers }: Row) => ({
  Id: id,
  Name: name,
  LambdaConfig: JSON.parse(triggers),
  LastModifiedDate: new Date(modified),
  CreationDate: new Date(created),
});
