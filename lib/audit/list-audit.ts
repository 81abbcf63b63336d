import 'server-only';
import { type Actor, authorise } from '@/lib/access/actor';
import type { AuditRow } from '@/lib/db/audit-schema';
import { database } from '@/lib/db/client';
import type { AuditEntry, AuditOutcome } from './events';

export interface AuditFilter {
  connection?: string | undefined;
  pool?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  target?: { kind: string; id: string } | undefined;
}

export interface AuditPage {
  entries: AuditEntry[];
  /** Pass as `before` for the next, older page. */
  next: number | undefined;
}

const outcomes: readonly string[] = ['success', 'failure', 'denied', 'unknown'];
const isOutcome = (value: string): value is AuditOutcome => outcomes.includes(value);

function entryOf(intent: AuditRow, ended: AuditRow | undefined): AuditEntry {
  const outcome = intent.kind === 'event' ? intent : ended;
  const row = outcome ?? intent;
  return {
    id: intent.entry_id,
    seq: Number(intent.seq),
    at: Number(intent.at),
    finishedAt: outcome && Number(outcome.at),
    actor: { id: intent.actor_id, name: intent.actor_name, role: intent.role },
    origin: intent.origin,
    action: intent.action,
    target: {
      connection: row.connection || undefined,
      region: row.region || undefined,
      pool: row.pool || undefined,
      kind: row.target_kind || undefined,
      id: row.target || undefined,
    },
    facts: JSON.parse(row.facts),
    difference: JSON.parse(row.difference),
    calls: JSON.parse(row.calls),
    outcome: outcome && isOutcome(outcome.outcome) ? outcome.outcome : 'pending',
    errorCode: row.error_code || undefined,
    errorText: row.error_text || undefined,
    requestId: row.request_id || undefined,
  };
}

/** The newest acts first, `limit` (1–200) at a time; `before` is the `next` of the page before. */
export async function listAudit(
  actor: Actor,
  { limit = 50, before, ...filter }: AuditFilter & { limit?: number; before?: number | undefined } = {},
): Promise<AuditPage> {
  authorise(actor, 'audit.read', { connection: filter.connection, pool: filter.pool });
  const db = await database();
  const size = Math.min(Math.max(Math.trunc(limit), 1), 200);
  let query = db.selectFrom('audit').selectAll().where('kind', 'in', ['intent', 'event']);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (filter.connection) query = query.where('connection', '=', filter.connection);
  if (filter.pool) query = query.where('pool', '=', filter.pool);
  if (filter.actor) query = query.where('actor_id', '=', filter.actor);
  if (filter.action) query = query.where('action', '=', filter.action);
  if (filter.target) query = query.where('target_kind', '=', filter.target.kind).where('target', '=', filter.target.id);
  const intents = await query
    .orderBy('seq', 'desc')
    .limit(size + 1)
    .execute();
  const shown = intents.slice(0, size);
  if (shown.length === 0) return { entries: [], next: undefined };
  const ids = shown.map((row) => row.entry_id);
  const ends = await db
    .selectFrom('audit')
    .selectAll()
    .where('kind', '=', 'outcome')
    .where('entry_id', 'in', ids)
    .execute();
  const endOf = new Map(ends.map((row) => [row.entry_id, row]));
  const entries = shown.map((row) => entryOf(row, endOf.get(row.entry_id)));
  return { entries, next: intents.length > size ? shown.at(-1)?.seq : undefined };
}
