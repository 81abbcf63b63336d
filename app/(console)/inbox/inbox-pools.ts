import { type Actor, actorMay } from '@/lib/access/actor';
import type { Connection } from '@/lib/config/connections';
import { listPools } from '@/lib/pools/list-pools';

/** The pools of the embedded Cognito whose messages somebody may read, by name, for the filter. */
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
  const readable = rows.filter((row) => actorMay(actor, 'inbox.read', { connection: connection.id, pool: row.id }));
  return readable.map(({ id, name }) => ({ id, name }));
}
