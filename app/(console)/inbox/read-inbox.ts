import 'server-only';
import { type Actor, actorMay } from '@/lib/access/actor';
import type { Connection } from '@/lib/config/connections';
import { type InboxPage, type InboxQuery, listInbox } from '@/lib/inbox/queries';
import { asResult } from '@/lib/pools/as-result';
import type { Result } from '@/lib/result';
import { inboxPools } from './inbox-pools';

interface InboxRead {
  page: InboxPage;
  pools: { id: string; name: string }[];
}

/** What the inbox shows. Whose role is for single pools reads one pool at a time: the first, unless another is asked for. */
export function readInbox(actor: Actor, connection: Connection, asked: InboxQuery): Promise<Result<InboxRead>> {
  return asResult('inbox.list', async () => {
    const pools = await inboxPools(actor, connection);
    const all = actorMay(actor, 'inbox.read', { connection: connection.id });
    const poolId = asked.poolId ?? (all ? undefined : pools[0]?.id);
    return { page: listInbox(actor, connection, { ...asked, poolId }), pools };
  });
}
