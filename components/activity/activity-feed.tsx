import Link from 'next/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { AuditEntry } from '@/lib/audit/events';
import { ChangeSummary } from './change-summary';
import { outcomeWords } from './outcome-words';
import { SentenceText } from './sentence-text';

/** The address of one entry. */
const entryHref = (id: string) => `/activity/${encodeURIComponent(id)}`;

/** Entries of the activity log, newest first: each a sentence that leads to its page. */
export function ActivityFeed({ entries, label = 'Activity' }: { entries: readonly AuditEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="card divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-x-6 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p>
              <Link href={entryHref(entry.id)} prefetch={false} className="hover:underline">
                <SentenceText entry={entry} />
              </Link>
            </p>
            <ChangeSummary changes={entry.difference} />
          </div>
          <Aside entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Aside({ entry: { at, origin, outcome } }: { entry: AuditEntry }) {
  const { word, tone } = outcomeWords[outcome];
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 text-sm text-muted sm:w-72 sm:justify-end">
      {origin && <span className="mono text-xs leading-5">{origin}</span>}
      <Status tone={tone}>{word}</Status>
      <span className="sm:w-24 sm:text-right">
        <Time value={at} />
      </span>
    </div>
  );
}
