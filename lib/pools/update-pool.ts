import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@/lib/access/actor';
import type { AuditChange } from '@/lib/audit/events';
import { differenceOf } from '@/lib/audit/events-difference';
import { fixedChanges } from '@/lib/blueprint/fixed-settings';
import { changedPoolSettings, ofTarget, type PoolChangeStep, poolChangeSteps } from '@/lib/blueprint/pool-changes';
import type { Target } from '@/lib/cognito/call';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { poolProblems } from '@/lib/settings/problems';
import { type EditablePool, readEditablePool } from './editable-pool';
import { makePoolChange } from './make-pool-change';
import { type PoolKey, poolTarget } from './pool-target';

interface Wanted extends PoolKey {
  /** What the person's form was made from. */
  seen: string;
  /** The settings that are to be changed; all others stay as they are. */
  pool: Partial<PoolValues>;
}

/** What is about to be sent, for the activity log. */
type Note = (told: { region: string; name: string; difference: AuditChange[] }) => void;

/**
 * Makes a pool have these values, and leaves everything else of it as it is. The pool is read anew before each call, so that none lays
 * old settings over newer ones and a lost answer is looked into; nothing is sent twice. When a call is refused those before it stay:
 * trying again goes on from there.
 * @throws PooldeckError `concurrentChange` when it is not as the person saw it any more, `invalidInput` with the settings that are wrong
 */
export async function updatePool(actor: Actor, { seen, pool, ...key }: Wanted, note: Note): Promise<void> {
  const target = poolTarget(actor, 'pool.update', key);
  const now = await readEditablePool(target, key.poolId);
  if (now.seen !== seen) throw changedMeanwhile();
  const wanted = { ...now.values, ...pool };
  refuseNewProblems(now, wanted);
  const steps = poolChangeSteps(now.there, wanted);
  if (steps.some(({ operation }) => operation.endsWith('Domain'))) poolTarget(actor, 'domain.update', key);
  note({ region: target.region, name: wanted.name, difference: steps.flatMap(difference) });
  await carryOut(target, key.poolId, { now, wanted, steps });
}

const changedMeanwhile = () =>
  new PooldeckError('concurrentChange', 'Someone has changed this pool since you opened it.');

function difference({ operation, before, input: { UserPoolId: _, ...input } }: PoolChangeStep): AuditChange[] {
  return operation === 'DeleteUserPoolDomain' ? differenceOf(before, undefined) : differenceOf(before, input);
}

/** What was wrong before may stay so: somebody who adds a tag need not mend the rest. */
function refuseNewProblems({ values, surroundings }: EditablePool, wanted: PoolValues): void {
  const told = (each: PoolValues) => poolProblems(each, surroundings).filter(({ level }) => level === 'error');
  const known = new Set(told(values).map((problem) => JSON.stringify(problem)));
  const fresh = told(wanted).filter((problem) => !known.has(JSON.stringify(problem)));
  const wrong = fresh.map(({ settings: [setting = 'pool'], message }): [string, string] => [setting, message]);
  const fields = { ...Object.fromEntries(wrong), ...fixedChanges(values, wanted) };
  if (Object.keys(fields).length > 0) throw new PooldeckError('invalidInput', undefined, { fields });
}

interface Work {
  now: EditablePool;
  wanted: PoolValues;
  /** The calls that were shown: no other one is made. */
  steps: readonly PoolChangeStep[];
}

/** Milliseconds; Cognito asks for patience when two writes meet (facts 3.1). */
const PAUSE = 1000;
const mostMeetings = 3;

async function carryOut(target: Target, poolId: string, { now, wanted, steps }: Work): Promise<void> {
  const mine = changesOf(wanted, changedPoolSettings(now.values, wanted));
  const left = ({ there, values }: EditablePool) => poolChangeSteps(there, { ...values, ...mine });
  const done: string[] = [];
  const next = (current: EditablePool) =>
    // What Cognito took and yet describes in another way is not sent again.
    left(current).find(
      (each) => !done.includes(keyOf(each)) && steps.some((shown) => thingOf(shown) === thingOf(each)),
    );
  const wasDone = async (step: PoolChangeStep) => {
    const after = await readEditablePool(target, poolId).catch(() => undefined);
    return after !== undefined && !left(after).some((each) => keyOf(each) === keyOf(step));
  };
  let step: PoolChangeStep | undefined;
  let meetings = 0;
  try {
    for (let current = now; ; current = await readEditablePool(target, poolId)) {
      if (done.length === 0 && current.seen !== now.seen) throw changedMeanwhile();
      step = next(current);
      if (!step) return;
      if (await isMade(target, step, { wasDone, meetings })) done.push(keyOf(step));
      else meetings += 1;
    }
  } catch (error) {
    throw withDone(error, step, done);
  }
}

interface Circumstances {
  wasDone: (step: PoolChangeStep) => Promise<boolean>;
  /** How often other writes have met those of this change. */
  meetings: number;
}

/** False where another write met it and it is worth trying again. */
async function isMade(target: Target, step: PoolChangeStep, { wasDone, meetings }: Circumstances): Promise<boolean> {
  try {
    await makePoolChange(target, step);
    return true;
  } catch (error) {
    if (isOutcomeUnknown(error) && (await wasDone(step))) return true;
    if (!isMeeting(error) || meetings + 1 >= mostMeetings) throw error;
    await sleep(PAUSE * (meetings + 1));
    return false;
  }
}

const isMeeting = (error: unknown) => error instanceof PooldeckError && error.code === 'concurrentChange';

/** What a person changed, with the other settings of the same domain or MFA configuration: half-way they may read otherwise. */
function changesOf(wanted: PoolValues, ids: readonly PoolSettingId[]): Partial<PoolValues> {
  const targets = new Set(ids.map((id) => poolSettings[id].aws.target).filter((target) => target !== 'pool'));
  const together = [...targets].map((target) => ofTarget(target, wanted));
  return Object.assign(Object.fromEntries(ids.map((id) => [id, wanted[id]])), ...together);
}

/** A call of each kind is made once for each thing it is about. */
function keyOf({ operation, input }: PoolChangeStep): string {
  return JSON.stringify([operation, input.Domain ?? null, operation === 'AddCustomAttributes' ? input : null]);
}

const thingOf = ({ operation, input }: PoolChangeStep) => JSON.stringify([operation, input.Domain ?? null]);

/** The refusal of a later call says what the earlier ones have changed already. `last` is the one that was tried last. */
function withDone(error: unknown, last: PoolChangeStep | undefined, done: readonly string[]): unknown {
  if (!(error instanceof PooldeckError) || done.length === 0) return error;
  const names = done.map((key) => String(JSON.parse(key)[0])).join(', ');
  // After a call that was done, it was the look at the pool before the next one that failed.
  const rest = last === undefined || done.includes(keyOf(last)) ? 'The rest' : last.operation;
  const what = isOutcomeUnknown(error) ? `Nobody knows whether ${rest} was` : `${rest} was not`;
  const { fields, id, details, retryAfter, denied, message } = error;
  const code = isOutcomeUnknown(error) ? error.code : 'partlyDone';
  const told = `${names} was done and stays. ${what}: ${message}`;
  return new PooldeckError(code, told, { fields, id, details, retryAfter, denied, cause: error });
}
