import { Suspense } from 'react';
import { RecentActivity } from '@/components/activity/recent-activity';
import { SkeletonRows } from '@/components/ui/skeleton';
import { type Actor, actorMay } from '@/lib/access/actor';
import { listAudit } from '@/lib/audit/list-audit';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';

interface TargetActivityProps {
  actor: Actor;
  pool: PoolKey;
  /** What of the pool: a client, a user. */
  target: { kind: 'client' | 'user'; id: string };
}

const shown = 5;

/** The latest acts on one thing of a pool. The page stands without it. */
export function TargetActivity(props: TargetActivityProps) {
  const { connection, poolId: pool } = props.pool;
  if (!actorMay(props.actor, 'audit.read', { connection, pool })) return null;
  return (
    <Suspense fallback={<SkeletonRows rows={3} label="Loading activity" />}>
      <Latest {...props} />
    </Suspense>
  );
}

async function Latest({ actor, pool: { connection, poolId: pool }, target }: TargetActivityProps) {
  const page = await asResult('audit.target', () => listAudit(actor, { connection, pool, target, limit: shown }));
  if (!page.ok) return null;
  const query = new URLSearchParams({ pool: `${connection}/${pool}`, target: `${target.kind}:${target.id}` });
  return (
    <RecentActivity
      entries={page.data.entries}
      moreHref={page.data.next === undefined ? undefined : `/activity?${query}`}
    />
  );
}
