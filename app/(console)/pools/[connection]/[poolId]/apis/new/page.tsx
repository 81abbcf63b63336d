import { AddApi } from '@/components/apis/add-api';
import { apisHref } from '@/components/apis/apis-place';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { addApi } from '@/lib/apis/actions';
import { listApis } from '@/lib/apis/queries';
import { usualMaxServers } from '@/lib/blueprint/resource-server';
import { asResult } from '@/lib/pools/as-result';
import { poolTarget } from '@/lib/pools/pool-target';
import { type PoolParams, readPoolRoute } from '../../pool-route';

export const metadata = { title: 'Add an API' };

export default async function NewApiPage({ params }: { params: PoolParams }) {
  const { key, href } = await readPoolRoute(params);
  const actor = await currentActor();
  const read = await asResult(
    'apis.new',
    async () => ({
      region: poolTarget(actor, 'api.create', key).region,
      taken: (await listApis(actor, key)).map(({ identifier }) => identifier),
    }),
    { page: 'changeApis', poolId: key.poolId },
  );
  const back = <LinkButton href={apisHref(href)}>All APIs</LinkButton>;
  if (!read.ok) return <PageError error={read.error} action={back} />;
  const { region, taken } = read.data;
  return (
    <Section
      title="Add an API"
      description="Afterwards choose its scopes in the app clients that may ask for them."
      className="max-w-3xl"
    >
      {taken.length >= usualMaxServers && (
        <Notice kind="warning" className="mb-6">
          The pool has {taken.length} APIs. Cognito refuses more than {usualMaxServers} unless AWS has raised the quota.
        </Notice>
      )}
      <AddApi poolKey={key} region={region} poolHref={href} taken={taken} addApi={addApi} />
    </Section>
  );
}
