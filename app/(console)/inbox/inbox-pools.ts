import type { Actor } from '@/lib/access/actor';
import type { Connection } from '@/lib/config/connections';
import { listPools } from '@/lib/pools/list-pools';

/** The pools of the embedded Cognito by name, for the filter. */
export async function inboxPools(actor: Actor, connection: Connection): Promise<{ id: string; name: string }[]> {
  const { rows } = await listPools(actor, {
    search: '',
    sort: { by: 'name', descending: false },
    place: connection.id,
    token: undefined,
    page: 1,
    size: 1000,
    again: undefined,
  });
  return rows.map(({ id, name }) => ({ id, name }));
}
