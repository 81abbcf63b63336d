import { currentActor } from '@/lib/access/actor';
import { listClients } from '@/lib/clients/queries';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';

/** Who would stop working: the first app clients by name. */
export async function ClientNames({ pool }: { pool: PoolKey }) {
  const actor = await currentActor();
  const page = await asResult('pools.deleteClients', () => listClients(actor, { ...pool, token: undefined, size: 10 }));
  if (!page.ok) return 'All of them';
  const names = page.data.clients.map(({ name }) => name).join(', ');
  return page.data.next ? `${names} and more` : names || 'None';
}
