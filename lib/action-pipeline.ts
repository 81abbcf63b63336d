import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, authorise } from '@/lib/access/actor';
import { type Act, callsToKeep, inAct } from '@/lib/audit/current-act';
import type { AuditAction, AuditChange, AuditTarget, FactsOf } from '@/lib/audit/events';
import { keepRefusal } from '@/lib/audit/keep-refusal';
import { type AuditEnd, type AuditHandle, beginAudit, finishAudit, recordAct } from '@/lib/audit/write-audit';
import { getConnection } from '@/lib/config/connections';
import { log } from '@/lib/config/log';
import { isStopping } from '@/lib/config/stopping';
import { type ErrorCode, type ErrorDetails, isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { metrics } from '@/lib/metrics/registry';
import { type Permission, permissionFacts, permissions } from '@/lib/permissions';
import { failure, type Result, success } from '@/lib/result';

/** Its sentence stands in `lib/audit/events-phrases.ts`: an action that nobody can read about does not compile. */
export type ActionName = AuditAction | `test.${string}`;

/** What the log keeps of an error. */
interface Failed {
  code: ErrorCode;
  details?: ErrorDetails | undefined;
}

/** What `run` gets beside its input. */
export interface ActionContext<A = ActionName> {
  actor: Actor;
  /** The network address the request came from, '' when unknown. */
  origin: string;
  target: AuditTarget;
  /**
   * Adds to what the activity log keeps of this act; the calls to Cognito are kept by themselves. `failed` is for an act that answers
   * although what it was for did not come about: in the log it is a failure like others.
   */
  note(more: { facts?: FactsOf<A>; difference?: readonly AuditChange[]; target?: AuditTarget; failed?: Failed }): void;
  /** Hands the browser a new token for its session, or takes it away. */
  setSession(token: string | undefined): Promise<void>;
}

export interface ActionDefinition<S extends z.ZodType, T, A extends ActionName = ActionName> {
  /** Unique, `feature.verb`, for example `users.create`. */
  name: A;
  permission: Permission;
  /** A strict object: unknown members are refused. */
  input: S;
  /** What the act is aimed at. Name the connection whenever there is one: read-only and narrowed roles hang on it. */
  target?: (input: z.output<S>) => AuditTarget;
  run: (context: ActionContext<A>, input: z.output<S>) => Promise<T>;
  /** Whether the page is read again afterwards. Default: when the permission changes something and is audited. */
  refresh?: boolean;
}

/** What the pipeline needs to know of the request, and what it does to it. */
export interface ActionRequest {
  /** @throws PooldeckError `crossSite` */
  guard(): Promise<void>;
  /** @throws PooldeckError `signedOut` */
  actor(): Promise<Actor>;
  origin(): Promise<string>;
  setSession(token: string | undefined): Promise<void>;
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
    await recordAct({ actor, action, origin, target }, { outcome: 'denied', errorCode: error.code });
  } catch {
    log('error', { event: 'audit-unavailable', action, code: error.code });
  }
}

/** Milliseconds for which signing in counts as proof for the gravest acts. */
const proofAge = 10 * 60_000;

/** @throws PooldeckError `proofNeeded` */
function checkProof(actor: Actor, permission: Permission): void {
  if (!permissionFacts(permission).fresh || Date.now() - actor.provedAt <= proofAge) return;
  throw new PooldeckError('proofNeeded', `You may ${permissions[permission].title} for ten minutes after signing in.`);
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

/** Guard → actor → permission → parse → place → proof → audit intent → run → audit outcome → refresh → result. Never throws. */
export async function runAction<S extends z.ZodType, T, A extends ActionName>(
  definition: ActionDefinition<S, T, A>,
  raw: unknown,
  request: ActionRequest,
): Promise<Result<T>> {
  const { name, permission } = definition;
  const facts = permissionFacts(permission);
  try {
    if (isStopping()) throw new PooldeckError('stopping');
    await request.guard();
    const origin = await request.origin();
    const actor = await actorOf(request, permission, origin);
    const input = await admit(definition, raw, actor, origin);
    const target = definition.target?.(input) ?? {};
    const handle = facts.audited ? await beginAudit({ actor, action: name, origin, target }) : undefined;
    const act = (current: Act) =>
      carryOut(definition, input, { actor, origin, target, setSession: request.setSession }, handle, current);
    const { data, failed } = await inAct({ actor, origin }, act);
    metrics().actions.inc({ action: name, outcome: failed?.code ?? 'success' });
    if (definition.refresh ?? (facts.audited && facts.changes !== 'nothing')) request.refresh();
    return success(data);
  } catch (error) {
    const told = unexpected(error, name);
    metrics().actions.inc({ action: name, outcome: told.code });
    return failure(told);
  }
}

/** Somebody who is not signed in is refused like everyone who may not, and that is kept as well. */
async function actorOf(request: ActionRequest, permission: Permission, origin: string): Promise<Actor> {
  try {
    return await request.actor();
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'signedOut') {
      const what = `${permissions[permission].title} without being signed in`;
      await keepRefusal({ what, origin, errorCode: 'signedOut' });
    }
    throw error;
  }
}

/** Permission first, so that nobody without it learns what input would be accepted. */
async function admit<S extends z.ZodType, T, A extends ActionName>(
  definition: ActionDefinition<S, T, A>,
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
    checkProof(actor, permission);
    return input;
  } catch (error) {
    if (error instanceof PooldeckError && (error.code === 'forbidden' || error.code === 'readOnlyConnection'))
      await keepDenial(actor, name, origin, target, error);
    throw error;
  }
}

async function carryOut<S extends z.ZodType, T, A extends ActionName>(
  { name, run }: ActionDefinition<S, T, A>,
  input: z.output<S>,
  { target, ...given }: Omit<ActionContext, 'note'>,
  handle: AuditHandle | undefined,
  act: Act,
): Promise<{ data: T; failed: Failed | undefined }> {
  let noted: Pick<AuditEnd, 'difference' | 'target' | 'facts'> = {};
  let failed: Failed | undefined;
  const note: ActionContext<A>['note'] = ({ failed: why = failed, ...more }) => {
    const target = { ...noted.target, ...more.target };
    noted = { ...noted, ...more, target, facts: { ...noted.facts, ...more.facts } };
    failed = why;
  };
  try {
    const data = await run({ ...given, target, note }, input);
    await close(handle, name, { ...endOf(failed), ...noted, calls: callsToKeep(act) });
    return { data, failed };
  } catch (thrown) {
    const error = unexpected(thrown, name);
    const end = { ...endOf(error), ...(isOutcomeUnknown(thrown) && { outcome: 'unknown' as const }) };
    await close(handle, name, { ...end, ...noted, calls: callsToKeep(act) });
    throw error;
  }
}

/** An act on something whose place is known only once it was read, a run or a draft, is denied while it runs. */
function endOf(failed: Failed | undefined): Pick<AuditEnd, 'outcome' | 'errorCode' | 'errorText'> {
  if (!failed) return { outcome: 'success' };
  const { code, details } = failed;
  const told = { errorCode: code, errorText: details?.awsName };
  if (code === 'outcomeUnknown') return { outcome: 'unknown', ...told };
  return { outcome: code === 'forbidden' || code === 'readOnlyConnection' ? 'denied' : 'failure', ...told };
}
