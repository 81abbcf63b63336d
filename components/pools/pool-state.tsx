import type { ReactNode } from 'react';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { PoolOverview } from '@/lib/pools/overview';
import { planName } from './plan-name';

/** What state a pool is in, at a glance: users, plan, protection, connection, dates. */
export function PoolState({ pool }: { pool: PoolOverview }) {
  const { estimatedUsers, tier, isProtected, connection, created, changed } = pool;
  return (
    <dl className="card grid grid-cols-2 gap-x-6 gap-y-4 px-4 py-3 sm:grid-cols-3 xl:grid-cols-6">
      <Fact label="Users, estimated">{estimatedUsers?.toLocaleString('en-GB')}</Fact>
      <Fact label="Plan">{tier && planName(tier)}</Fact>
      <Fact label="Deletion protection">
        {isProtected ? <Status tone="success">On</Status> : <Status tone="warning">Off</Status>}
      </Fact>
      <Fact label="Connection">{connection.title}</Fact>
      <Fact label="Last change">{changed && <Time value={changed} />}</Fact>
      <Fact label="Created">{created && <Time value={created} />}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="wrap-anywhere">{children ?? 'Not told'}</dd>
    </div>
  );
}
