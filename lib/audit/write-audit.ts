import 'server-only';
import { randomUUID } from 'node:crypto';
import { PooldeckError } from '@/lib/errors';
import { appendAudit, type NewAuditRow } from './append';
import type { AuditAction, AuditActor, AuditCall, AuditChange, AuditOutcome, AuditTarget, FactsOf } from './events';
import { keepableDifference } from './events-secrets';
import { hashSecret } from './hash-secret';

interface Told {
  target?: AuditTarget | undefined;
  difference?: readonly AuditChange[] | undefined;
  /** What the sentence of the act is made of; never a secret. */
  facts?: object | undefined;
}

export interface AuditIntent extends Told {
  actor: AuditActor;
  /** The network address the request came from. */
  origin?: string | undefined;
  /** Name of the action, for example `users.create`. */
  action: string;
}

/** Names a begun act, so that it can be finished. */
export interface AuditHandle {
  id: string;
  seq: number;
  intent: AuditIntent;
}

export interface AuditEnd extends Told {
  outcome: Exclude<AuditOutcome, 'pending'>;
  errorCode?: string | undefined;
  /** AWS' own name for what went wrong. */
  errorText?: string | undefined;
  /** Calls to Cognito that the act made, in order. */
  calls?: readonly AuditCall[] | undefined;
}

/** Nobody that this console knows: for a failed sign-in. */
export const nobody: AuditActor = { id: '', name: '', role: '' };

const longest = 2_000;

function rowOf(id: string, kind: NewAuditRow['kind'], intent: AuditIntent, end?: AuditEnd): Omit<NewAuditRow, 'begun'> {
  const { actor, origin = '', action } = intent;
  const target = { ...intent.target, ...end?.target };
  const difference = end?.difference ?? intent.difference ?? [];
  const calls = end?.calls ?? [];
  return {
    entry_id: id,
    kind,
    at: Date.now(),
    actor_id: actor.id,
    actor_name: actor.name,
    role: actor.role,
    origin,
    action,
    connection: target.connection ?? '',
    region: target.region ?? '',
    pool: target.pool ?? '',
    target_kind: target.kind ?? '',
    target: target.id ?? '',
    facts: JSON.stringify({ ...intent.facts, ...end?.facts }),
    difference: JSON.stringify(keepableDifference(difference, hashSecret)),
    calls: JSON.stringify(calls),
    outcome: end?.outcome ?? 'pending',
    error_code: end?.errorCode ?? '',
    error_text: end?.errorText?.slice(0, longest) ?? '',
    request_id: calls.findLast(({ requestId }) => requestId !== '')?.requestId ?? '',
  };
}

async function orUnavailable<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    throw new PooldeckError('auditUnavailable', undefined, { cause });
  }
}

/**
 * Writes down what is about to be done, durably. Whoever changes anything calls this first and stops if it throws.
 * @throws PooldeckError `auditUnavailable`
 */
export async function beginAudit(intent: AuditIntent): Promise<AuditHandle> {
  const id = randomUUID();
  const seq = await orUnavailable(async () => appendAudit({ ...rowOf(id, 'intent', intent), begun: 'here' }));
  return { id, seq, intent };
}

/**
 * Writes down how it ended. Throws what the database throws; the act has happened by then, and without this row it
 * stays `pending`. Target and facts are added to those of the intent, a difference replaces it.
 */
export async function finishAudit({ id, seq, intent }: AuditHandle, end: AuditEnd): Promise<void> {
  await appendAudit({ ...rowOf(id, 'outcome', intent, end), begun: seq });
}

/** Something that is written down in one go. `outcome` is `success` unless said otherwise. */
export interface AuditEvent<A extends AuditAction> extends Omit<AuditIntent, 'action' | 'facts'> {
  facts?: FactsOf<A>;
  outcome?: AuditEnd['outcome'];
  errorCode?: string | undefined;
}

/**
 * Writes an act that makes no call to Cognito: signing in and out, a refusal, an invitation used. Call it before the act
 * takes effect (before the session exists), so that nothing happens that is not written down.
 * @throws PooldeckError `auditUnavailable`
 */
export async function recordEvent<A extends AuditAction>(action: A, event: AuditEvent<A>): Promise<void> {
  const { outcome = 'success', errorCode, ...intent } = event;
  await recordAct({ ...intent, action }, { outcome, errorCode });
}

/** The same for an act whose name came from outside the table. @throws PooldeckError `auditUnavailable` */
export async function recordAct(intent: AuditIntent, end: AuditEnd): Promise<void> {
  await orUnavailable(async () => appendAudit({ ...rowOf(randomUUID(), 'event', intent, end), begun: 'here' }));
}
