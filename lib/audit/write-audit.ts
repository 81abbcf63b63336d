import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '@/lib/access/actor';
import type { AuditRow } from '@/lib/db/audit-schema';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { type AuditChange, type AuditOutcome, type AuditTarget, maskDifference } from './events';

export interface AuditIntent {
  actor: Actor;
  /** The network address the request came from. */
  origin?: string | undefined;
  /** Name of the action, for example `users.create`. */
  action: string;
  target?: AuditTarget | undefined;
  difference?: readonly AuditChange[] | undefined;
}

/** Names a begun act, so that it can be finished. */
export interface AuditHandle {
  id: string;
  intent: AuditIntent;
}

export interface AuditEnd {
  outcome: Exclude<AuditOutcome, 'pending'>;
  /** What changed, when it was only known on the way; replaces that of the intent. */
  difference?: readonly AuditChange[] | undefined;
  target?: AuditTarget | undefined;
  errorCode?: string | undefined;
  errorText?: string | undefined;
  /** AWS' request id. */
  requestId?: string | undefined;
}

type Written = Omit<AuditRow, 'seq'>;

/** One statement: the number is taken and used before anyone else can take it. */
async function append(row: Written): Promise<void> {
  const db = await database();
  await db
    .insertInto('audit')
    .values(({ selectFrom }) => ({
      ...row,
      seq: selectFrom('audit').select(sql<number>`coalesce(max(seq), 0) + 1`.as('seq')),
    }))
    .execute();
}

function rowOf(id: string, { actor, origin, action, target = {}, difference = [] }: AuditIntent): Written {
  return {
    entry_id: id,
    kind: 'intent',
    at: Date.now(),
    actor_id: actor.id,
    actor_name: actor.name,
    role: actor.role,
    origin: origin ?? '',
    action,
    connection: target.connection ?? '',
    region: target.region ?? '',
    pool: target.pool ?? '',
    target_kind: target.kind ?? '',
    target: target.id ?? '',
    difference: JSON.stringify(maskDifference(difference)),
    outcome: 'pending',
    error_code: '',
    error_text: '',
    request_id: '',
    hash: '',
  };
}

/**
 * Writes down what is about to be done, durably. Whoever changes anything calls this first and stops if it throws.
 * @throws PooldeckError `auditUnavailable`
 */
export async function beginAudit(intent: AuditIntent): Promise<AuditHandle> {
  const id = randomUUID();
  try {
    await append(rowOf(id, intent));
  } catch (cause) {
    throw new PooldeckError('auditUnavailable', undefined, { cause });
  }
  return { id, intent };
}

/**
 * Writes down how it ended. Throws what the database throws; the act has happened by then, and without this row it
 * stays `pending`.
 */
export async function finishAudit(handle: AuditHandle, end: AuditEnd): Promise<void> {
  const { intent } = handle;
  const row = rowOf(handle.id, {
    ...intent,
    target: { ...intent.target, ...end.target },
    difference: end.difference ?? intent.difference,
  });
  await append({
    ...row,
    kind: 'outcome',
    outcome: end.outcome,
    error_code: end.errorCode ?? '',
    error_text: end.errorText ?? '',
    request_id: end.requestId ?? '',
  });
}
