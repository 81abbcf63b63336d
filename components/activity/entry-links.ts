import { poolHref } from '@/components/pools/pool-row';
import { userHref } from '@/components/users/user-href';
import type { AuditEntry } from '@/lib/audit/events';

/** Pages of what an entry is about. They may be gone by now. */
export function entryLinks({
  target,
  facts,
}: Pick<AuditEntry, 'target' | 'facts'>): Partial<Record<'pool' | 'target' | 'run', string>> {
  const { connection, pool, kind, id } = target;
  const base = connection && pool ? poolHref(connection, pool) : undefined;
  const run = kind === 'run' ? id : 'run' in facts && typeof facts.run === 'string' ? facts.run : undefined;
  return {
    ...(base && { pool: base }),
    ...(base && id && kind === 'client' && { target: `${base}/clients/${encodeURIComponent(id)}` }),
    ...(base && kind === 'resource-server' && { target: `${base}/apis` }),
    ...(base && id && kind === 'user' && { target: userHref(`${base}/users`, { username: id }) }),
    ...(run && { run: `/runs/${encodeURIComponent(run)}` }),
  };
}
