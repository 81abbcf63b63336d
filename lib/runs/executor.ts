import 'server-only';
import { unexpected } from '@/lib/action-pipeline';
import { currentAct, inAct } from '@/lib/audit/current-act';
import { processWide } from '@/lib/config/process-wide';
import { errorView } from '@/lib/result';
import { carryOut } from './carry-out';
import type { Engine } from './engine';
import { interruptRun } from './interrupt';
import { type Lease, LeaseLost, renewLease } from './lease';

const active = () => processWide('runs', () => new Map<string, Promise<void>>());

/** Carries a run out in the background of this process: the request that started it need not stay. */
export function launch(engine: Engine, lease: Lease): void {
  const stopBeating = keepLease(engine, lease);
  // Its calls are accounted for one by one, and not to the request that started it.
  const by = currentAct();
  const work = (by ? inAct(by, () => carryOut(engine, lease)) : carryOut(engine, lease))
    .catch((error) => giveUp(engine, lease, error))
    .finally(() => {
      stopBeating();
      if (active().get(lease.token) === work) active().delete(lease.token);
    });
  active().set(lease.token, work);
}

/** Resolves when nothing is being carried out here any more: for tests, and for a server that stops. */
export async function allSettled(): Promise<void> {
  while (active().size > 0) await Promise.all(active().values());
}

function keepLease(engine: Engine, lease: Lease): () => void {
  const timer = setInterval(() => {
    // A beat that fails is no reason to stop: the next journal write finds out whether the run is still ours.
    renewLease(engine, lease).catch(() => undefined);
  }, engine.policy.lease / 3);
  timer.unref();
  return () => clearInterval(timer);
}

/** An error that nobody foresaw: the run stands still, its open step is unknown, and the log knows more. */
async function giveUp(engine: Engine, lease: Lease, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return;
  const seen = unexpected(error, 'runs.carryOut');
  // When even this cannot be written, the lease runs out and the next reader marks the run as interrupted.
  await interruptRun(engine, lease, errorView(seen)).catch(() => undefined);
}
