import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { isStopping } from '@/lib/config/stopping';
import { database } from '@/lib/db/client';
import { isSchemaCurrent } from '@/lib/db/migrate';

/** Milliseconds a probe waits for the database; it comes again soon. */
const patience = 3_000;

/** Whether this process should get requests, and why not. */
export type Readiness = 'ready' | 'stopping' | 'database unreachable' | 'database of another version';

export async function readiness(): Promise<Readiness> {
  if (isStopping()) return 'stopping';
  const asked = database().then(isSchemaCurrent);
  try {
    const current = await Promise.race([asked, sleep(patience, undefined, { ref: false })]);
    if (current === undefined) return 'database unreachable';
    return current ? 'ready' : 'database of another version';
  } catch {
    return 'database unreachable';
  }
}
