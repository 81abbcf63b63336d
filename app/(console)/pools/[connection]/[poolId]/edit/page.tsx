import { EditPool } from '@/components/pools/edit/edit-pool';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { currentActor } from '@/lib/access/actor';
import { checkPrefix } from '@/lib/domains/actions';
import { updatePool } from '@/lib/pools/actions';
import { asResult } from '@/lib/pools/as-result';
import { getEditablePool } from '@/lib/pools/editable-pool';
import { type PoolParams, readPoolRoute } from '../pool-route';

export const metadata = { title: 'Change settings' };

export default async function EditPoolPage({ params }: { params: PoolParams }) {
  const { key, href } = await readPoolRoute(params);
  const actor = await currentActor();
  const pool = await asResult('pools.edit', () => getEditablePool(actor, key), {
    page: 'changePool',
    poolId: key.poolId,
  });
  if (!pool.ok) return <PageError error={pool.error} action={<LinkButton href={href}>Back</LinkButton>} />;
  const { there, seen, values, surroundings } = pool.data;
  return (
    <EditPool
      poolKey={key}
      region={surroundings.region ?? ''}
      pool={{ there, seen, values, surroundings }}
      poolHref={href}
      updatePool={updatePool}
      checkPrefix={checkPrefix}
    />
  );
}
