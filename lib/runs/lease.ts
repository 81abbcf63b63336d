import 'server-only';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Plan } from '@/lib/blueprint/plan-step';
import type { Engine } from './engine';
import type { Run, RunState } from './run';

/** The right to carry out one run. All journal writes are made through it and fail once another executor took over. */
export interface Lease {
  runId: string;
  token: string;
}

/** Another executor holds the run now: whoever sees this stops at once and writes nothing. */
export class LeaseLost extends Error {}

/** The token names its holder, so that the next process on this machine can tell that a holder is gone. */
export const newLease = (runId: string): Lease => ({ runId, token: `${hostname()}/${process.pid}/${randomUUID()}` });

/**
 * Whether the holder of a lease is a process of this machine that no longer lives. To be asked while this process holds
 * none: after a restart of a container the dead one had the same number.
 */
export function isHolderGone(token: string): boolean {
  const [host, pid] = token.split('/');
  if (host !== hostname()) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Killed, and only not yet buried by whoever inherited it: containers without an init never do. Linux tells, others need not. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** What is to be done with a run that stands still. */
export interface Errand {
  /** Left out: go on with what it was about. */
  goal?: Run['goal'];
  /** Edited meanwhile: go on with this. */
  plan?: Plan;
  title?: string;
  connection?: string;
  region?: string;
}

/**
 * Takes a run that nobody carries out (also one that was left by a server that stopped), in one statement, so that of two clicks one wins. A finished run is taken only
 * to make anew what was removed. Undefined: it is being carried out already, or there is nothing to do.
 */
export async function takeRun(engine: Engine, runId: string, errand: Errand): Promise<Lease | undefined> {
  const lease = newLease(runId);
  const now = engine.now();
  const { plan, ...change } = errand;
  const taken = await engine.db
    .updateTable('runs')
    .set({ ...change, ...(plan && { next_plan: JSON.stringify(plan) }), state: 'running' })
    .set({ lease: lease.token, lease_until: now + engine.policy.lease, updated_at: now })
    .where('id', '=', runId)
    .where((where) =>
      where.or([
        where('state', 'in', ['failed', 'interrupted']),
        where.and([where('state', '=', 'running'), where('lease_until', '<', now)]),
        where.and([where('state', '=', 'running'), where('lease', '=', '')]),
        ...(plan ? [where.and([where('state', '=', 'done'), where('goal', '=', 'remove')])] : []),
      ]),
    )
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n ? lease : undefined;
}

/** @throws LeaseLost */
export async function renewLease(engine: Engine, { runId, token }: Lease): Promise<void> {
  const until = engine.now() + engine.policy.lease;
  const renewed = await engine.db
    .updateTable('runs')
    .set({ lease_until: until })
    .where('id', '=', runId)
    .where('lease', '=', token)
    .executeTakeFirst();
  if (renewed.numUpdatedRows !== 1n) throw new LeaseLost(runId);
}

/** Leaves a run between two steps for another server; it counts as running until nobody has come for it in time. */
export async function leaveRun(engine: Engine, { runId, token }: Lease): Promise<void> {
  const now = engine.now();
  await engine.db
    .updateTable('runs')
    .set({ lease: '', lease_until: now + engine.policy.handOver, updated_at: now })
    .where('id', '=', runId)
    .where('lease', '=', token)
    .execute();
}

/** Ends the work on a run for now. */
export async function releaseRun(engine: Engine, { runId, token }: Lease, state: RunState): Promise<void> {
  const now = engine.now();
  await engine.db
    .updateTable('runs')
    .set({ state, lease: '', lease_until: 0, updated_at: now })
    .where('id', '=', runId)
    .where('lease', '=', token)
    .execute();
}
