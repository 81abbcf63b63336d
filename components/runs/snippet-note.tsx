import Link from 'next/link';
import { settingsPlace } from '@/components/clients/settings-place';
import type { Need, Snippet } from '@/lib/blueprint/snippets/snippet';

interface SnippetNoteProps {
  snippet: Snippet;
  poolHref: string;
  clientId: string | undefined;
  mayChange: boolean;
}

/** Where the code goes, and what is still missing, each with the way to it. */
export function SnippetNote({ snippet, ...place }: SnippetNoteProps) {
  return (
    <>
      <p className="text-muted">{snippet.about}</p>
      {snippet.needs.map((need) => (
        <p key={need.text} className="mt-1 text-warning-text">
          {need.text} <Way at={need.at} {...place} />
        </p>
      ))}
    </>
  );
}

function Way({ at, poolHref, clientId = '', mayChange }: Pick<Need, 'at'> & Omit<SnippetNoteProps, 'snippet'>) {
  if (!at) return null;
  const settings = settingsPlace(`${poolHref}/clients/${encodeURIComponent(clientId)}`, mayChange);
  return (
    <Link href={at === 'domain' ? `${poolHref}#setting-domainKind` : `${settings.href}#setting-${at}`} className="link">
      {at === 'domain' ? 'See the domain of the pool' : settings.label}
    </Link>
  );
}
