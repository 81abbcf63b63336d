import 'server-only';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/config/log';
import { beginStopping } from '@/lib/config/stopping';
import { closeDatabase } from '@/lib/db/client';
import { allSettled } from '@/lib/runs/executor';
import { traffic } from './traffic';

/** Milliseconds until the process ends whatever is still under way: less than the 30 s that Kubernetes gives. */
const bound = 25_000;

/**
 * On SIGTERM and SIGINT: new actions are refused and `/readyz` says so, what is under way is finished, runs are left for
 * the next server at their next step, and the process ends with 0. `scripts/start.mjs` keeps Next from ending it first.
 */
export function drainOnSignal(): void {
  // In a terminal Ctrl-C arrives twice, from the terminal and from `npm start`: the second one changes nothing.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (beginStopping()) void drain();
    });
}

async function drain(): Promise<void> {
  log('info', { event: 'stopping' });
  const finished = await Promise.race([finish().then(() => true), sleep(bound, false)]);
  log(finished ? 'info' : 'warn', { event: finished ? 'stopped' : 'stopped-in-the-middle' });
  process.exit(0);
}

async function finish(): Promise<void> {
  const { servers, underWay } = traffic();
  const changing = () => [...underWay].some(({ req: { method } }) => method !== 'GET' && method !== 'HEAD');
  // An action that was admitted before the signal may still start a run, which is then left at its first step.
  do {
    await allSettled();
    await sleep(20);
  } while (changing());
  await allSettled();
  await Promise.all([...servers].map(closed));
  await closeDatabase();
}

/** Resolves when the last answer is out. A connection that a browser keeps open for its next request is not waited for. */
async function closed(server: Server): Promise<void> {
  const end = new Promise((resolve) => server.close(resolve));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await end;
  clearInterval(idle);
}
