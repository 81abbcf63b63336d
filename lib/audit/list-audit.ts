import 'server-only';
import type { Kysely } from 'kysely';
import { type Actor, authorise } from '@/lib/access/actor';
import type { AuditRow } from '@/lib/db/audit-schema';
import { database } from '@/lib/db/client';
import type { Database } from '@/lib/db/schema';
import { type AuditFilter, matchingRows } from './audit-filter';
import type { AuditEntry, AuditOutcome } from './events';

export interface AuditPage {
  entries: AuditEntry[];
  /** Pass as `before` for the next, older page. */
  next: number | undefined;
}

const outcomes: readonly string[] = ['success', 'failure', 'denied', 'unknown'];
const isOutcome = (value: string): value is AuditOutcome => outcomes.includes(value);

/** `begunAt` is the time of the row in which the act began. */
function entryOf(row: AuditRow, begunAt: number | undefined): AuditEntry {
  const open = row.kind === 'intent';
  return {
    id: row.entry_id,
    seq: row.begun,
    at: begunAt ?? row.at,
    finishedAt: open ? undefined : row.at,
    actor: { id: row.actor_id, name: row.actor_name, role: row.role },
    origin: row.origin,
    action: row.action,
    facts: JSON.parse(row.facts),
    target: {
      connection: row.connection || undefined,
      region: row.region || undefined,
      pool: row.pool || undefined,
      kind: row.target_kind || undefined,
      id: row.target || undefined,
    },
    difference: JSON.parse(row.difference),
    calls: JSON.parse(row.calls),
    outcome: !open && isOutcome(row.outcome) ? row.outcome : 'pending',
    errorCode: row.error_code || undefined,
    errorText: row.error_text || undefined,
    requestId: row.request_id || undefined,
  };
}

/** With the time at which each began. */
async function entriesOf(db: Kysely<Database>, rows: AuditRow[]): Promise<AuditEntry[]> {
  const begun = rows.filter(({ kind }) => kind === 'outcome').map((row) => row.begun);
  const starts = begun.length
    ? await db.selectFrom('audit').select(['seq', 'at']).where('seq', 'in', begun).execute()
    : [];
  const startOf = new Map(starts.map(({ seq, at }) => [seq, at]));
  return rows.map((row) => entryOf(row, startOf.get(row.begun)));
}

export const largestPage = 500;

/** The newest acts first, `limit` (1–500) at a time; `before` is the `next` of the page before. */
export async function listAudit(
  actor: Actor,
  { limit = 50, before, ...filter }: AuditFilter & { limit?: number; before?: number | undefined } = {},
): Promise<AuditPage> {
  authorise(actor, 'audit.read', { connection: filter.connection, pool: filter.pool });
  const db = await database();
  const size = Math.min(Math.max(Math.trunc(limit), 1), largestPage);
  let query = (await matchingRows(db, actor, filter)).selectAll('audit');
  if (before !== undefined) query = query.where('audit.begun', '<', before);
  const rows = await query
    .orderBy('audit.begun', 'desc')
    .limit(size + 1)
    .execute();
  const entries = await entriesOf(db, rows.slice(0, size));
  return { entries, next: rows.length > size ? entries.at(-1)?.seq : undefined };
}

/** One act, or undefined; also when it is none that the actor may see. */
export async function findAuditEntry(actor: Actor, id: string): Promise<AuditEntry | undefined> {
  authorise(actor, 'audit.read');
  const db = await database();
  const rows = await matchingRows(db, actor, {});
  const row = await rows.selectAll('audit').where('audit.entry_id', '=', id).executeTakeFirst();
  return row && (await entriesOf(db, [row]))[0];
}
