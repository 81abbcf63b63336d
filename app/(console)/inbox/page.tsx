import { InboxView } from '@/components/inbox/inbox-view';
import { NoInbox } from '@/components/inbox/no-inbox';
import { currentActor } from '@/lib/access/actor';
import { findInboxConnection, listInbox } from '@/lib/inbox/queries';
import { inboxPools } from './inbox-pools';
import { inboxQuery, type SearchParams } from './inbox-query';

export const metadata = { title: 'Inbox' };

export default async function InboxListPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await currentActor();
  const connection = findInboxConnection();
  if (!connection) return <NoInbox />;
  const { asked, text } = await inboxQuery(searchParams);
  const pools = await inboxPools(actor, connection);
  return <InboxView page={listInbox(actor, connection, asked)} pools={pools} query={text} current={undefined} />;
}
