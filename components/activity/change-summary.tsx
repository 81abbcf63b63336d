import type { AuditChange } from '@/lib/audit/events';
import { valueText } from './value-text';

const shown = 3;
const longest = 60;

/** The first changes of an act, a line each. */
export function ChangeSummary({ changes }: { changes: readonly AuditChange[] }) {
  if (changes.length === 0) return null;
  const more = changes.length - shown;
  return (
    <ul className="mt-1 space-y-0.5 text-sm text-muted">
      {changes.slice(0, shown).map(({ path, before, after }) => (
        <li key={path} className="wrap-anywhere">
          <span className="mono text-xs">{path}</span> <Value value={before} none="not set" />{' '}
          <span aria-hidden>→</span>
          <span className="sr-only">becomes</span> <Value value={after} none="removed" />
        </li>
      ))}
      {more > 0 && (
        <li>
          and {more} more {more === 1 ? 'change' : 'changes'}
        </li>
      )}
    </ul>
  );
}

function Value({ value, none }: { value: unknown; none: string }) {
  return value === undefined ? <span>{none}</span> : <bdi className="text-text">{valueText(value, longest)}</bdi>;
}
