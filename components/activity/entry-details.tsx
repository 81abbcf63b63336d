import Link from 'next/link';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { AuditEntry } from '@/lib/audit/events';
import { entryLinks } from './entry-links';
import { outcomeWords } from './outcome-words';

const openHint = 'It was begun, and how it ended was never written: the server stopped in the middle.';

/** All that the log knows of one act. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const { actor, outcome, errorCode, errorText, finishedAt } = entry;
  const { word, tone } = outcomeWords[outcome];
  return (
    <DescriptionList>
      <DescriptionRow label="Who">
        {actor.name || 'Someone who was not signed in'}
        {actor.role && <span className="text-muted"> as {actor.role}</span>}
      </DescriptionRow>
      <DescriptionRow label="From" hint="Network address">
        {entry.origin && <CopyValue value={entry.origin} label="network address" />}
      </DescriptionRow>
      <DescriptionRow label="Begun">
        <Time value={entry.at} show="absolute" />
      </DescriptionRow>
      <DescriptionRow label="Ended">{finishedAt && <Time value={finishedAt} show="absolute" />}</DescriptionRow>
      <DescriptionRow label="Outcome" hint={outcome === 'pending' ? openHint : undefined}>
        <Status tone={tone}>{word}</Status>
      </DescriptionRow>
      {errorCode && (
        <DescriptionRow label="Error">
          <span className="mono">{[errorCode, errorText].filter(Boolean).join(' · ')}</span>
        </DescriptionRow>
      )}
      <Places entry={entry} />
      <DescriptionRow label="Act">
        <span className="mono">{entry.action}</span>
      </DescriptionRow>
      <DescriptionRow label="Entry" hint={`Row ${entry.seq} of the log`}>
        <CopyValue value={entry.id} label="entry id" />
      </DescriptionRow>
    </DescriptionList>
  );
}

function Places({ entry }: { entry: AuditEntry }) {
  const { connection, region, pool, kind, id } = entry.target;
  const links = entryLinks(entry);
  return (
    <>
      {connection && (
        <DescriptionRow label="Connection">
          {connection} {region && <span className="mono text-muted">{region}</span>}
        </DescriptionRow>
      )}
      {pool && (
        <DescriptionRow label="User pool">
          <Place value={pool} href={links.pool} />
        </DescriptionRow>
      )}
      {id && id !== pool && (
        <DescriptionRow label={kinds[kind ?? ''] ?? 'Target'}>
          <Place value={id} href={links.target} />
        </DescriptionRow>
      )}
      {links.run && (
        <DescriptionRow label="Run">
          <Link href={links.run} className="link">
            All calls of the run
          </Link>
        </DescriptionRow>
      )}
    </>
  );
}

const kinds: Record<string, string> = {
  client: 'App client',
  user: 'User',
  draft: 'Draft',
  run: 'Run id',
  domain: 'Domain',
  'resource-server': 'Resource server',
  member: 'Member',
};

function Place({ value, href }: { value: string; href: string | undefined }) {
  if (!href) return <span className="mono">{value}</span>;
  return (
    <Link href={href} className="link mono">
      {value}
    </Link>
  );
}
