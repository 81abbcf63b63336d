import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, authorise } from '@/lib/access/actor';
import type { AuditChange, AuditTarget } from '@/lib/audit/events';
import { type AuditEnd, type AuditHandle, beginAudit, finishAudit } from '@/lib/audit/write-audit';
import { getConnection } from '@/lib/config/connections';
import { log } from '@/lib/config/log';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { type Permission, permissionFacts } from '@/lib/permissions';
import { failure, type Result, success } from '@/lib/result';

/** What `run` gets beside its input. */
export interface ActionContext {
  actor: Actor;
  target: AuditTarget;
  /** Adds to what the activity log keeps of this act: the difference, the target's id once known, AWS' request id. */
  note(facts: { difference?: readonly AuditChange[]; target?: AuditTarget; requestId?: string }): void;
}

export interface ActionDefinition<S extends z.ZodType, T> {
  /** Unique, `feature.verb`, for example `users.create`. */
  name: string;
  permission: Permission;
  /** A strict object: unknown members are refused. */
  input: S;
  /** What the act is aimed at. Name the connection whenever there is one: read-only and narrowed roles hang on it. */
  target?: (input: z.output<S>) => AuditTarget;
  run: (context: ActionContext, input: z.output<S>) => Promise<T>;
  /** Whether the page is read again afterwards. Default: when the permission changes something and is audited. */
  refresh?: boolean;
}

/** What the pipeline needs to know of the request, and what it does to it. */
export interface ActionRequest {
  /** @throws PooldeckError `crossSite` */
  guard(): Promise<void>;
  actor(): Promise<Actor>;
  origin(): Promise<string>;
  refresh(): void;
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new PooldeckError('invalidInput', undefined, { fields });
}

/** Denied attempts are kept too. That they cannot be written changes nothing: the act is refused either way. */
async function keepDenial(actor: Actor, action: string, origin: string, target: AuditTarget, error: PooldeckError) {
  try {
    const handle = await beginAudit({ actor, action, origin, target });
    await finishAudit(handle, { outcome: 'denied', errorCode: error.code });
  } catch {
    log('error', { event: 'audit-unavailable', action, code: error.code });
  }
}

function checkPlace(actor: Actor, permission: Permission, target: AuditTarget): void {
  authorise(actor, permission, target);
  if (target.connection === undefined) return;
  const connection = getConnection(target.connection);
  if (connection.readOnly && permissionFacts(permission).changes === 'cognito')
    throw new PooldeckError('readOnlyConnection', `The connection "${connection.title}" is read-only.`);
}

async function close(handle: AuditHandle | undefined, action: string, end: AuditEnd): Promise<void> {
  if (!handle) return;
  try {
    await finishAudit(handle, end);
  } catch {
    // The act has happened; without its outcome row it shows as "outcome unknown", which is the truth of the log.
    log('error', { event: 'audit-outcome-lost', action, id: handle.id });
  }
}

/** An error that no room has put into words: it gets an id, the log gets the story, the person gets the id. */
export function unexpected(error: unknown, action: string): PooldeckError {
  if (error instanceof PooldeckError) return error;
  const id = randomUUID();
  log('error', { event: 'unexpected', id, action, stack: error instanceof Error ? error.stack : String(error) });
  return new PooldeckError('unexpected', undefined, { id, cause: error });
}

/** Guard → actor → permission → parse → place → audit intent → run → audit outcome → refresh → result. Never throws. */
export async function runAction<S extends z.ZodType, T>(
  definition: ActionDefinition<S, T>,
  raw: unknown,
  request: ActionRequest,
): Promise<Result<T>> {
  const { name, permission } = definition;
  const facts = permissionFacts(permission);
  try {
    await request.guard();
    const actor = await request.actor();
    const origin = await request.origin();
    const input = await admit(definition, raw, actor, origin);
    const target = definition.target?.(input) ?? {};
    const handle = facts.audited ? await beginAudit({ actor, action: name, origin, target }) : undefined;
    const data = await carryOut(definition, input, { actor, target }, handle);
    if (definition.refresh ?? (facts.audited && facts.changes !== 'nothing')) request.refresh();
    return success(data);
  } catch (error) {
    return failure(unexpected(error, name));
  }
}

/** Permission first, so that nobody without it learns what input would be accepted. */
async function admit<S extends z.ZodType, T>(
  definition: ActionDefinition<S, T>,
  raw: unknown,
  actor: Actor,
  origin: string,
): Promise<z.output<S>> {
  const { name, permission } = definition;
  let target: AuditTarget = {};
  try {
    authorise(actor, permission);
    const input = parse(definition.input, raw);
    target = definition.target?.(input) ?? {};
    checkPlace(actor, permission, target);
    return input;
  } catch (error) {
    if (error instanceof PooldeckError && (error.code === 'forbidden' || error.code === 'readOnlyConnection'))
      await keepDenial(actor, name, origin, target, error);
    throw error;
  }
}

async function carryOut<S extends z.ZodType, T>(
  { name, run }: ActionDefinition<S, T>,
  input: z.output<S>,
  { actor, target }: { actor: Actor; target: AuditTarget },
  handle: AuditHandle | undefined,
): Promise<T> {
  let noted: Pick<AuditEnd, 'difference' | 'target' | 'requestId'> = {};
  const note: ActionContext['note'] = (facts) => {
    noted = { ...noted, ...facts, target: { ...noted.target, ...facts.target } };
  };
  try {
    const data = await run({ actor, target, note }, input);
    await close(handle, name, { outcome: 'success', ...noted });
    return data;
  } catch (thrown) {
    const error = unexpected(thrown, name);
    await close(handle, name, {
      outcome: isOutcomeUnknown(thrown) ? 'unknown' : 'failure',
      ...noted,
      requestId: error.details?.requestId ?? noted.requestId,
      errorCode: error.code,
      errorText: error.details?.awsName,
    });
    throw error;
  }
}
