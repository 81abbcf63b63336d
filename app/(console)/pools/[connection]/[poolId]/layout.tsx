import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { planName } from '@/components/pools/plan-name';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { getPool } from '@/lib/pools/overview';
import type { PoolKey } from '@/lib/pools/pool-target';
import { type PoolParams, readPoolRoute } from './pool-route';

export async function generateMetadata({ params }: { params: PoolParams }): Promise<Metadata> {
  const { poolId } = (await readPoolRoute(params)).key;
  return { title: { default: poolId, template: `%s · ${poolId} · Pooldeck` } };
}

export default async function PoolLayout({ params, children }: { params: PoolParams; children: ReactNode }) {
  const { key, href } = await readPoolRoute(params);
  return (
    <>
      <Suspense fallback={<PageHeader title={<span className="mono">{key.poolId}</span>} />}>
        <PoolHeader pool={key} />
      </Suspense>
      <Tabs
        label="Parts of the pool"
        className="-mt-2 mb-6"
        items={[
          { href, label: 'Overview', exact: true },
          { href: `${href}/clients`, label: 'App clients' },
          { href: `${href}/apis`, label: 'APIs' },
          { href: `${href}/users`, label: 'Users' },
          { href: `${href}/activity`, label: 'Activity' },
        ]}
      />
      {children}
    </>
  );
}

/** The pool's name and state; where it cannot be read the page below says why. */
async function PoolHeader({ pool: key }: { pool: PoolKey }) {
  const actor = await currentActor();
  const pool = await asResult('pools.header', () => getPool(actor, key));
  if (!pool.ok) return <PageHeader title={<span className="mono">{key.poolId}</span>} />;
  return (
    <PageHeader
      title={pool.data.name}
      aside={
        <>
          {pool.data.tier && <Badge>{planName(pool.data.tier)}</Badge>}
          {pool.data.connection.readOnly && <Badge tone="warning">Read-only</Badge>}
        </>
      }
    />
  );
}
