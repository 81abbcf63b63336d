import Link from 'next/link';
import { apisHref } from '@/components/apis/apis-place';
import { SettingLink } from '@/components/clients/setting-link';
import { settingsPlace } from '@/components/clients/settings-place';
import { PoolSettingLink } from '@/components/pools/pool-setting-link';
import type { Need, Snippet } from '@/lib/blueprint/snippets/snippet';

interface SnippetNoteProps {
  snippet: Snippet;
  poolHref: string;
  clientId: string | undefined;
  mayChange: MayChange;
}

/** Whether the person may change app clients here, and the pool. */
export interface MayChange {
  clients: boolean;
  pool: boolean;
}

/** Where the code goes, and what is still missing, each with the way to it. */
export function SnippetNote({ snippet, ...place }: SnippetNoteProps) {
  return (
    <>
      <p className="text-muted">{snippet.about}</p>
      {snippet.needs.map((need) => (
        <p key={need.text} className="mt-1 text-warning-text">
          {need.text} {need.before && <ApisLink poolHref={place.poolHref} />} <Way at={need.at} {...place} />
        </p>
      ))}
    </>
  );
}

/** Where the scopes come from that an app client can be allowed. */
const ApisLink = ({ poolHref }: { poolHref: string }) => (
  <Link href={apisHref(poolHref)} className="link">
    Go to the APIs
  </Link>
);

function Way({ at, poolHref, clientId = '', mayChange }: Pick<Need, 'at'> & Omit<SnippetNoteProps, 'snippet'>) {
  if (!at) return null;
  if (at === 'domain')
    return <PoolSettingLink place={{ pool: poolHref, mayChange: mayChange.pool }} setting="domainKind" />;
  return <SettingLink place={settingsPlace(poolHref, { clientId, mayChange: mayChange.clients })} setting={at} />;
}
