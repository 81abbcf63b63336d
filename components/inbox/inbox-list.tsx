import Mail from 'lucide-react/icons/mail';
import MessageSquare from 'lucide-react/icons/message-square';
import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { InboxMessage } from '@/lib/inbox/queries';
import { purposeWords } from './purpose-words';

type InboxListProps = {
  messages: readonly InboxMessage[];
  /** The one shown beside the list. */
  current: number | undefined;
  hrefOf: (message: InboxMessage) => string;
};

/** The messages, newest first; each is a link to its own address. */
export function InboxList({ messages, current, hrefOf }: InboxListProps) {
  return (
    <ul className="card divide-y divide-line overflow-hidden">
      {messages.map((message) => (
        <li key={message.id}>
          <Link
            href={hrefOf(message)}
            aria-current={message.id === current ? 'true' : undefined}
            className="flex gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-subtle aria-[current]:bg-accent-soft"
          >
            <KindIcon kind={message.kind} />
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline justify-between gap-3">
                <span className="truncate font-medium">{message.to}</span>
                <span className="shrink-0 text-xs text-muted">
                  <Time value={message.createdAt} />
                </span>
              </span>
              <span className="block truncate text-sm">
                {message.subject || <span className="sr-only">{purposeWords[message.purpose]}: </span>}
                <span className="text-muted">
                  {message.subject && ' · '}
                  {message.text}
                </span>
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function KindIcon({ kind }: { kind: InboxMessage['kind'] }) {
  const Icon = kind === 'email' ? Mail : MessageSquare;
  return (
    <>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span className="sr-only">{kind === 'email' ? 'Mail' : 'SMS'}</span>
    </>
  );
}
