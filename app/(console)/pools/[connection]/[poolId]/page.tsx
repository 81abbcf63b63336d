import { Suspense } from 'react';
import { PoolBlueprint } from '@/components/pools/pool-blueprint';
import { PoolIdentity } from '@/components/pools/pool-identity';
import { PoolState } from '@/components/pools/pool-state';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { SkeletonRows } from '@/components/ui/skeleton';
import { actorMay, currentActor } from '@/lib/access/actor';
import { createDraft } from '@/lib/drafts/actions';
import { readPoolBlueprint } from '@/lib/pools/actions';
import { asResult } from '@/lib/pools/as-result';
import { getPool } from '@/lib/pools/overview';
import { type PoolParams, readPoolRoute } from './pool-route';
import { PoolSettings } from './pool-settings';

export default async function PoolPage({ params }: { params: PoolParams }) {
  const { key, href, can } = await readPoolRoute(params);
  const actor = await currentActor();
  const pool = await asResult('pools.overview', () => getPool(actor, key));
  if (!pool.ok) return <PageError error={pool.error} action={<LinkButton href="/pools">All user pools</LinkButton>} />;
  return (
    <div className="grid grid-cols-1 gap-8">
      {pool.data.sendingFailures.map((text) => (
        <Notice key={text} kind="warning" title="Cognito could not send messages for this pool">
          {text}
        </Notice>
      ))}
      <PoolState pool={pool.data} />
      <Section title="Ids and endpoints">
        <PoolIdentity
          pool={pool.data}
          clientsHref={`${href}/clients`}
          settings={{ pool: href, mayChange: can('pool.update') }}
        />
      </Section>
      <Suspense fallback={<SkeletonRows rows={8} label="Loading settings" />}>
        <PoolSettings actor={actor} pool={key} editHref={can('pool.update') ? `${href}/edit` : undefined} />
      </Suspense>
      <Section
        title="Blueprint"
        description="Settings, domains, app clients and APIs as a JSON file to keep, compare or load for a new pool. No users, groups, identity providers or secrets are in it."
      >
        <PoolBlueprint
          pool={key}
          region={pool.data.region}
          read={readPoolBlueprint}
          createDraft={actorMay(actor, 'draft.write', { connection: key.connection }) ? createDraft : undefined}
        />
      </Section>
      {can('pool.delete') && (
        <Section title="Delete this pool" description="Deletes its users, app clients and everything else for good.">
          <LinkButton href={`${href}/delete`}>Delete pool…</LinkButton>
        </Section>
      )}
    </div>
  );
}
