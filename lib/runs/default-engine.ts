import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { isStopping } from '@/lib/config/stopping';
import { database } from '@/lib/db/client';
import { defaultPolicy, type Engine } from './engine';

/** The engine of the running server: its database and the wall clock. */
export async function defaultEngine(): Promise<Engine> {
  return {
    db: await database(),
    policy: defaultPolicy,
    now: Date.now,
    isStopping,
    sleep: async (milliseconds) => void (await sleep(milliseconds)),
  };
}
