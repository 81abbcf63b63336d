import { redirect } from 'next/navigation';
import { createLoader, parseAsString, type SearchParams } from 'nuqs/server';
import { apiHref, apisHref } from '@/components/apis/apis-place';
import { DeleteApi } from '@/components/apis/delete-api';
import { EditApi } from '@/components/apis/edit-api';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { deleteApi, updateApi } from '@/lib/apis/actions';
import { getEditableApi } from '@/lib/apis/queries';
import { asResult } from '@/lib/pools/as-result';
import { type PoolParams, readPoolRoute } from '../../pool-route';
import { scopeUse } from '../scope-use';

const load = createLoader({ identifier: parseAsString, clients: parseAsString });

export const metadata = { title: 'Change an API' };

export default async function EditApiPage(props: { params: PoolParams; searchParams: Promise<SearchParams> }) {
  const { key, href, can } = await readPoolRoute(props.params);
  const { identifier, clients } = await load(props.searchParams);
  if (!identifier) redirect(apisHref(href));
  const actor = await currentActor();
  const api = await asResult('apis.edit', () => getEditableApi(actor, { ...key, identifier }), {
    page: 'changeApis',
    poolId: key.poolId,
  });
  const back = <LinkButton href={apisHref(href)}>All APIs</LinkButton>;
  if (!api.ok) return <PageError error={api.error} action={back} />;
  const { described, seen, server, region } = api.data;
  const thorough = clients === 'more';
  const place = {
    poolHref: href,
    use: scopeUse(actor, key, thorough),
    moreHref: thorough ? undefined : `${apiHref(href, identifier)}&clients=more`,
    mayChangeClients: can('client.update'),
  };
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-10">
      <Section title={`Change ${server.name}`} description="Nothing is sent until you have seen what will change.">
        <EditApi poolKey={key} region={region} api={{ described, seen, server }} updateApi={updateApi} {...place} />
      </Section>
      {can('api.delete') && (
        <Section title="Delete this API" description="Its scopes go with it. App clients keep their names.">
          <DeleteApi poolKey={key} server={server} remove={deleteApi} {...place} />
        </Section>
      )}
    </div>
  );
}
