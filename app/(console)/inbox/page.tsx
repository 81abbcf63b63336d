import { InboxView } from '@/components/inbox/inbox-view';
import { NoInbox } from '@/components/inbox/no-inbox';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { currentActor } from '@/lib/access/actor';
import { findInboxConnection } from '@/lib/inbox/queries';
import { inboxQuery, type SearchParams } from './inbox-query';
import { readInbox } from './read-inbox';

export const metadata = { title: 'Inbox' };

export default async function InboxListPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await currentActor();
  const connection = findInboxConnection();
  if (!connection) return <NoInbox />;
  const { asked, text } = await inboxQuery(searchParams);
  const read = await readInbox(actor, connection, asked);
  if (read.ok) return <InboxView {...read.data} query={text} current={undefined} />;
  return (
    <>
      <PageHeader title="Inbox" />
      <PageError error={read.error} />
    </>
  );
}
