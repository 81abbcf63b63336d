import clsx from 'clsx';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { isolated } from '@/components/ui/isolated';
import { Time } from '@/components/ui/time';
import type { InboxMessage } from '@/lib/inbox/queries';
import { mailDocument } from './mail-document';
import { purposeWords } from './purpose-words';
import { Takeaway } from './takeaway';

type MessageViewProps = { message: InboxMessage; poolName: string | undefined };

/** One message: what to take out of it, the message as its reader would get it, and whom it is for. */
export function MessageView({ message, poolName }: MessageViewProps) {
  return (
    <article aria-labelledby="message-title" className="space-y-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="message-title" className="min-w-0 text-lg font-semibold wrap-anywhere">
          {message.subject || `SMS to ${isolated(message.to)}`}
        </h2>
        <Badge tone="accent">{purposeWords[message.purpose]}</Badge>
      </header>
      <Takeaway message={message} />
      {message.kind === 'email' ? (
        <Mail message={message} />
      ) : (
        <p className="card px-4 py-3 wrap-anywhere whitespace-pre-wrap">{message.body}</p>
      )}
      <Envelope message={message} poolName={poolName} />
      {message.kind === 'email' && (
        <Disclosure summary="HTML source">
          <CodeBlock code={message.body} label="HTML source" wrap />
        </Disclosure>
      )}
    </article>
  );
}

function Mail({ message: { subject, body, text } }: { message: InboxMessage }) {
  return (
    <iframe
      title={`Mail: ${subject}`}
      // No script runs in there; a click on a link opens it in a tab of its own.
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={mailDocument(body)}
      className={clsx('w-full resize-y rounded-lg border border-line bg-white', text.length < 300 ? 'h-32' : 'h-96')}
    />
  );
}

function Envelope({ message, poolName }: MessageViewProps) {
  const { connection, poolId, username } = message;
  const pool = `/pools/${encodeURIComponent(connection)}/${encodeURIComponent(poolId)}`;
  return (
    <DescriptionList>
      <DescriptionRow label="To">
        <CopyValue value={message.to} label="recipient" />
      </DescriptionRow>
      {message.from && <DescriptionRow label="From">{message.from}</DescriptionRow>}
      <DescriptionRow label="User">
        <Link href={`${pool}/users/${encodeURIComponent(username)}`} className="link mono">
          {username}
        </Link>
      </DescriptionRow>
      <DescriptionRow label="User pool">
        <Link href={pool} className="link">
          {poolName ?? poolId}
        </Link>
      </DescriptionRow>
      <DescriptionRow label="Sent">
        <Time value={message.createdAt} show="absolute" />
      </DescriptionRow>
    </DescriptionList>
  );
}
