import ArrowLeft from 'lucide-react/icons/arrow-left';
import { notFound } from 'next/navigation';
import { InboxView } from '@/components/inbox/inbox-view';
import { MessageView } from '@/components/inbox/message-view';
import { NoInbox } from '@/components/inbox/no-inbox';
import { LinkButton } from '@/components/ui/button';
import { hrefWith } from '@/components/ui/href-with';
import { actorMay, currentActor } from '@/lib/access/actor';
import { findInboxConnection, findInboxMessage } from '@/lib/inbox/queries';
import { inboxQuery, type SearchParams } from '../inbox-query';
import { readInbox } from '../read-inbox';

export const metadata = { title: 'Message' };

type MessagePageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function MessagePage({ params, searchParams }: MessagePageProps) {
  const actor = await currentActor();
  const connection = findInboxConnection();
  if (!connection) return <NoInbox />;
  const { id } = await params;
  const known = /^\d{1,15}$/.test(id) && actorMay(actor, 'inbox.read');
  const message = known ? findInboxMessage(actor, connection, Number(id)) : undefined;
  if (!message) notFound();
  const { asked, text } = await inboxQuery(searchParams);
  const read = await readInbox(actor, connection, asked);
  if (!read.ok) notFound();
  const { page, pools } = read.data;
  return (
    <InboxView page={page} pools={pools} query={text} current={message}>
      <div className="min-w-0 lg:sticky lg:top-20">
        <LinkButton
          href={hrefWith('/inbox', text, {})}
          size="sm"
          icon={<ArrowLeft aria-hidden />}
          className="mb-3 lg:hidden"
        >
          All messages
        </LinkButton>
        <MessageView message={message} poolName={pools.find((pool) => pool.id === message.poolId)?.name} />
      </div>
    </InboxView>
  );
}
