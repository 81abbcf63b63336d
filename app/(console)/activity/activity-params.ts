import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import type { AuditFilter } from '@/lib/audit/audit-filter';

const parsers = {
  person: parseAsString,
  action: parseAsString,
  /** `connection/pool id`. */
  pool: parseAsString,
  /** `kind:id`, within the pool. */
  target: parseAsString,
  outcome: parseAsStringLiteral(['success', 'failure', 'denied', 'unknown']),
  time: parseAsStringLiteral(['hour', 'day', 'week', 'month', 'days']),
  from: parseAsString,
  to: parseAsString,
  before: parseAsInteger,
};

/** What the address of the activity log says. */
export const loadActivityParams = createLoader(parsers);
export type ActivityParams = Awaited<ReturnType<typeof loadActivityParams>>;

const day = 86_400_000;
const spans = { hour: day / 24, day, week: 7 * day, month: 30 * day };

/** Midnight (UTC) at the beginning of `2026-11-30`; undefined for what is no day. */
function startOf(text: string | null): number | undefined {
  const at = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function timesOf({ time, from, to }: ActivityParams, now: number): Pick<AuditFilter, 'from' | 'to'> {
  if (time === null) return {};
  if (time !== 'days') return { from: now - spans[time] };
  const last = startOf(to);
  return { from: startOf(from), to: last === undefined ? undefined : last + day };
}

/** The same for the query. */
export function activityFilter(params: ActivityParams, now = Date.now()): AuditFilter {
  const { person, action, pool, target, outcome } = params;
  const [connection, poolId] = (pool ?? '').split('/');
  const [kind, ...id] = (target ?? '').split(':');
  return {
    ...timesOf(params, now),
    ...(person && { actor: person }),
    ...(action && { action }),
    ...(connection && { connection }),
    ...(poolId && { pool: poolId }),
    ...(kind && id.length > 0 && { target: { kind, id: id.join(':') } }),
    ...(outcome && { outcome }),
  };
}

/** An address with the same filters and some parts changed; undefined leaves a part out. */
export function activityHref(
  path: string,
  params: ActivityParams,
  changes: Partial<Record<keyof ActivityParams | 'format', string | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes }))
    if (value !== null && value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
