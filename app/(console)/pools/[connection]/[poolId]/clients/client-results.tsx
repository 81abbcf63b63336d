import AppWindow from 'lucide-react/icons/app-window';
import { ClientTable } from '@/components/clients/client-table';
import { TokenPager } from '@/components/pools/token-pager';
import { EmptyState } from '@/components/ui/empty-state';
import { PageError } from '@/components/ui/page-error';
import { currentActor } from '@/lib/access/actor';
import { listClients } from '@/lib/clients/queries';
import { asResult } from '@/lib/pools/as-result';
import type { PoolKey } from '@/lib/pools/pool-target';

/** One page of app clients. */
export async function ClientResults({
  pool,
  token,
  listHref,
}: {
  pool: PoolKey;
  token: string | undefined;
  listHref: string;
}) {
  const actor = await currentActor();
  const page = await asResult('clients.list', () => listClients(actor, { ...pool, token, size: 50 }));
  if (!page.ok) return <PageError error={page.error} />;
  const { clients, next } = page.data;
  const at = (from: string | undefined) => (from ? `${listHref}?${new URLSearchParams({ token: from })}` : listHref);
  const empty = (
    <EmptyState icon={<AppWindow aria-hidden />} title="No app clients yet">
      An app needs one to talk to the pool: its client id is what you put into the app’s configuration.
    </EmptyState>
  );
  const footer = (token || next) && (
    <TokenPager key="pager" href={at(token)} firstHref={listHref} nextHref={next && at(next)}>
      {clients.length} app clients on this page
    </TokenPager>
  );
  return <ClientTable clients={clients} listHref={listHref} empty={empty} footer={footer} />;
}
