import Link from 'next/link';
import { SettingLink } from '@/components/clients/setting-link';
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
  if (at !== 'domain') return <SettingLink place={settingsPlace(poolHref, { clientId, mayChange })} setting={at} />;
  return (
    <Link href={`${poolHref}#setting-domainKind`} className="link">
      See the domain of the pool
    </Link>
  );
}
