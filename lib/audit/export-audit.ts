import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import { PooldeckError } from '@/lib/errors';
import type { AuditFilter } from './audit-filter';
import { csvLine } from './csv-line';
import type { AuditEntry } from './events';
import { sentence } from './events-sentence';
import { largestPage, listAudit } from './list-audit';
import { recordEvent } from './write-audit';

type ExportFormat = 'csv' | 'jsonl';

export interface AuditExport {
  actor: Actor;
  origin: string;
  format: ExportFormat;
  filter: AuditFilter;
  /** The filter in words, for the entry that this leaves behind. */
  only: string;
}

const columns: Record<string, (entry: AuditEntry) => unknown> = {
  entry: ({ id }) => id,
  row: ({ seq }) => seq,
  time: ({ at }) => new Date(at).toISOString(),
  ended: ({ finishedAt }) => (finishedAt === undefined ? '' : new Date(finishedAt).toISOString()),
  person: ({ actor }) => actor.name,
  person_id: ({ actor }) => actor.id,
  role: ({ actor }) => actor.role,
  address: ({ origin }) => origin,
  action: ({ action }) => action,
  sentence: (entry) => sentence(entry),
  outcome: ({ outcome }) => (outcome === 'pending' ? 'unknown' : outcome),
  error: ({ errorCode }) => errorCode,
  aws_error: ({ errorText }) => errorText,
  connection: ({ target }) => target.connection,
  region: ({ target }) => target.region,
  pool: ({ target }) => target.pool,
  target_kind: ({ target }) => target.kind,
  target: ({ target }) => target.id,
  request_ids: ({ calls }) => calls.map(({ requestId }) => requestId).join(' '),
  difference: ({ difference }) => (difference.length > 0 ? JSON.stringify(difference) : ''),
};

const writers: Record<ExportFormat, { head: string; line(entry: AuditEntry): string }> = {
  csv: {
    head: csvLine(Object.keys(columns)),
    line: (entry) => csvLine(Object.values(columns).map((read) => read(entry))),
  },
  jsonl: {
    head: '',
    line: (entry) => {
      const { at, finishedAt, outcome } = entry;
      const times = { at: new Date(at).toISOString(), finishedAt: finishedAt && new Date(finishedAt).toISOString() };
      const ended = outcome === 'pending' ? 'unknown' : outcome;
      return `${JSON.stringify({ sentence: sentence(entry), ...entry, ...times, outcome: ended })}\n`;
    },
  },
};

/** The entries as text, newest first, a page at a time: whoever reads slowly makes it wait. */
async function* chunks({ actor, format, filter }: AuditExport): AsyncGenerator<string> {
  const { head, line } = writers[format];
  if (head) yield head;
  let before: number | undefined;
  do {
    const page = await listAudit(actor, { ...filter, before, limit: largestPage });
    if (page.entries.length > 0) yield page.entries.map(line).join('');
    before = page.next;
  } while (before !== undefined);
}

/**
 * The activity log as a file, streamed. That it leaves the console is itself written down, before the first line.
 * @throws PooldeckError `forbidden` (written down, too), `auditUnavailable`
 */
export async function exportAudit(wanted: AuditExport): Promise<ReadableStream<Uint8Array>> {
  const { actor, origin, format, only, filter } = wanted;
  const { connection, pool } = filter;
  const act = { actor, origin, target: { connection, pool }, facts: { format, only } };
  try {
    authorise(actor, 'audit.read', { connection, pool });
  } catch (error) {
    const errorCode = error instanceof PooldeckError ? error.code : 'unexpected';
    await recordEvent('audit.export', { ...act, outcome: 'denied', errorCode });
    throw error;
  }
  await recordEvent('audit.export', act);
  const source = chunks(wanted);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
