import Blocks from 'lucide-react/icons/blocks';
import { ApiList } from '@/components/apis/api-list';
import { apisHref } from '@/components/apis/apis-place';
import { UseNote } from '@/components/apis/use-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageError } from '@/components/ui/page-error';
import { currentActor } from '@/lib/access/actor';
import { listApis } from '@/lib/apis/queries';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';
import { scopeUse } from './scope-use';

interface ApiResultsProps {
  pool: PoolKey;
  poolHref: string;
  /** Looks through more app clients than by itself. */
  thorough: boolean;
  mayChange: boolean;
  mayChangeClients: boolean;
}

/** All APIs of the pool; app clients are looked through only where there are scopes that they could allow. */
export async function ApiResults({ pool, poolHref, thorough, mayChange, mayChangeClients }: ApiResultsProps) {
  const actor = await currentActor();
  const found = await asResult('apis.list', () => listApis(actor, pool), { page: 'apis', poolId: pool.poolId });
  if (!found.ok) return <PageError error={found.error} />;
  if (found.data.length === 0)
    return (
      <EmptyState icon={<Blocks aria-hidden />} title="No APIs yet">
        With scopes such as <span className="mono">orders/read</span> an access token says what an app may do in your
        API. Apps that act for themselves (client credentials) need one; people sign in without.
      </EmptyState>
    );
  const hasScopes = found.data.some(({ scopes }) => scopes.length > 0);
  const use = hasScopes
    ? scopeUse(actor, pool, thorough)
    : Promise.resolve({ ok: true as const, data: { clients: [], looked: 0, hasMore: false } });
  const moreHref = thorough ? undefined : `${apisHref(poolHref)}?clients=more`;
  return (
    <div className="grid grid-cols-1 gap-6">
      <ApiList
        apis={found.data}
        mayChange={mayChange}
        use={use}
        poolHref={poolHref}
        moreHref={moreHref}
        mayChangeClients={mayChangeClients}
      />
      {hasScopes && <UseNote use={use} moreHref={moreHref} />}
    </div>
  );
}
