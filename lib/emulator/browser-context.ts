import type { Context } from './context.ts';
import type { Emulator } from './emulator.ts';
import { newMemory } from './outside.ts';
import { accountId } from './router.ts';

/** What a request of a browser works with: it names no operation and carries no metadata. */
export function browserContext({ db, now, invoke }: Emulator, region: string, origin: string): Context {
  const memory = newMemory(now());
  const place = { accountId, region, origin, options: {} };
  return { ...place, db, invoke, memory, now: () => memory.at, operation: '', metadata: undefined };
}
