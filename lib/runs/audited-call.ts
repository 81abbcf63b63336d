import 'server-only';
import { callsToKeep, currentAct, inAct } from '@/lib/audit/current-act';
import type { AuditAction, AuditTarget, FactsOf } from '@/lib/audit/events';
import { differenceOf } from '@/lib/audit/events-difference';
import { type AuditIntent, beginAudit, finishAudit, recordEvent } from '@/lib/audit/write-audit';
import type { StepAnswer } from '@/lib/blueprint/made';
import { withoutPoolId } from '@/lib/blueprint/made';
import type { JsonObject, PlanOperation } from '@/lib/blueprint/plan-step';
import { log } from '@/lib/config/log';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import type { Run, RunStep } from './run';

/** What each operation is about: its kind in the log, the members that name it, and whether it takes something away. */
const subjects: Record<PlanOperation, { kind: string; id: string; name: string; removes?: true }> = {
  CreateUserPool: { kind: 'pool', id: 'UserPoolId', name: 'PoolName' },
  SetUserPoolMfaConfig: { kind: 'pool', id: 'UserPoolId', name: '' },
  CreateResourceServer: { kind: 'resource-server', id: 'Identifier', name: 'Name' },
  CreateUserPoolClient: { kind: 'client', id: 'ClientId', name: 'ClientName' },
  CreateManagedLoginBranding: { kind: 'client', id: 'ClientId', name: '' },
  CreateUserPoolDomain: { kind: 'domain', id: 'Domain', name: 'Domain' },
  UpdateUserPool: { kind: 'pool', id: 'UserPoolId', name: 'PoolName' },
  DeleteUserPoolDomain: { kind: 'domain', id: 'Domain', name: 'Domain', removes: true },
  DeleteManagedLoginBranding: { kind: 'branding', id: 'ManagedLoginBrandingId', name: '', removes: true },
  DeleteResourceServer: { kind: 'resource-server', id: 'Identifier', name: 'Identifier', removes: true },
  DeleteUserPoolClient: { kind: 'client', id: 'ClientId', name: '', removes: true },
  DeleteUserPool: { kind: 'pool', id: 'UserPoolId', name: '', removes: true },
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The name that the run itself gave, where the call has only an id. */
function nameOf(run: Run, { operation }: Pick<RunStep, 'operation'>, sent: JsonObject): string {
  const { kind, name } = subjects[operation];
  if (name && sent[name]) return text(sent[name]);
  const maker = run.steps.find(({ answer, ...each }) => {
    if (kind === 'client') return answer?.clientId !== undefined && answer.clientId === sent.ClientId;
    return kind === 'pool' && each.operation === 'CreateUserPool';
  });
  return text(maker?.sent?.[kind === 'client' ? 'ClientName' : 'PoolName']);
}

function targetOfStep(
  run: Run,
  { operation }: Pick<RunStep, 'operation'>,
  sent: JsonObject,
  answer?: StepAnswer,
): AuditTarget {
  const { kind, id } = subjects[operation];
  const pool = answer?.userPoolId ?? (text(sent.UserPoolId) || run.poolId);
  const own = kind === 'pool' ? pool : (answer?.clientId ?? text(sent[id]));
  return { connection: run.connection, region: run.region, pool, kind, id: own };
}

function intentOf(run: Run, step: RunStep, sent: JsonObject): AuditIntent & { facts: FactsOf<'call.CreateUserPool'> } {
  const act = currentAct();
  const members = withoutPoolId(sent);
  const action: AuditAction = `call.${step.operation}`;
  return {
    // Whoever started it or went on with it; the role is known only where a person's request is at hand.
    actor: act?.actor ?? { id: run.actorId, name: run.actorName, role: '' },
    origin: act?.origin,
    action,
    target: targetOfStep(run, step, sent),
    difference: subjects[step.operation].removes ? differenceOf(members, undefined) : differenceOf(undefined, members),
    facts: { name: nameOf(run, step, sent), run: run.id, step: step.position },
  };
}

/**
 * One writing call of a run, with an entry in the activity log of its own: written before it is sent, and after.
 * @throws PooldeckError `auditUnavailable` before anything is sent; whatever the call throws
 */
export async function auditedCall(run: Run, step: RunStep, sent: JsonObject, send: () => Promise<StepAnswer>) {
  const intent = intentOf(run, step, sent);
  const handle = await beginAudit(intent);
  return inAct({ actor: intent.actor, origin: intent.origin ?? '' }, async (act) => {
    const finish = (end: Omit<Parameters<typeof finishAudit>[1], 'calls'>) =>
      finishAudit(handle, { ...end, calls: callsToKeep(act) }).catch(() => {
        log('error', { event: 'audit-outcome-lost', action: intent.action, id: handle.id });
      });
    try {
      const answer = await send();
      await finish({ outcome: 'success', target: targetOfStep(run, step, sent, answer) });
      return answer;
    } catch (error) {
      const known = error instanceof PooldeckError ? error : undefined;
      const outcome = isOutcomeUnknown(error) ? 'unknown' : 'failure';
      await finish({ outcome, errorCode: known?.code ?? 'unexpected', errorText: known?.details?.awsName });
      throw error;
    }
  });
}

/** What looking found out about a call whose answer was lost. Looking changes nothing, so it goes on without the log. */
export async function recordSettled(run: Run, step: RunStep, answer: StepAnswer | undefined): Promise<void> {
  const sent = step.sent ?? {};
  const { actor, origin, facts } = intentOf(run, step, sent);
  const found = answer !== undefined;
  const target = targetOfStep(run, step, sent, answer);
  const event = { actor, origin, target, facts: { ...facts, operation: step.operation, found } };
  await recordEvent('runs.settle', event).catch(() => {
    log('error', { event: 'audit-unavailable', action: 'runs.settle', id: run.id });
  });
}
