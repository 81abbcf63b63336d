import Link from 'next/link';
import type { Need, Snippet } from '@/lib/blueprint/snippets/snippet';

interface SnippetNoteProps {
  snippet: Snippet;
  poolHref: string;
  clientId: string | undefined;
}

/** Where the code goes, and what is still missing, each with the way to it. */
export function SnippetNote({ snippet, poolHref, clientId }: SnippetNoteProps) {
  return (
    <>
      <p className="text-muted">{snippet.about}</p>
      {snippet.needs.map((need) => (
        <p key={need.text} className="mt-1 text-warning-text">
          {need.text} <Way at={need.at} poolHref={poolHref} clientId={clientId} />
        </p>
      ))}
    </>
  );
}

function Way({ at, poolHref, clientId = '' }: Pick<Need, 'at'> & Omit<SnippetNoteProps, 'snippet'>) {
  if (!at) return null;
  const client = `${poolHref}/clients/${encodeURIComponent(clientId)}`;
  return (
    <Link href={at === 'domain' ? `${poolHref}#setting-domainKind` : `${client}#setting-${at}`} className="link">
      {at === 'domain' ? 'See the domain of the pool' : 'See this setting'}
    </Link>
  );
}
