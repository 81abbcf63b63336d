import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '@/lib/config/process-wide';
import type { AuditActor, AuditCall } from './events';

/** Who is doing something right now, and which calls to Cognito that has made so far. */
export interface Act {
  actor: AuditActor;
  origin: string;
  calls: (AuditCall & { write: boolean })[];
}

const storage = () => processWide('current-act', () => new AsyncLocalStorage<Act>());

/** Every call to Cognito inside `work` is noted in `calls`, whoever makes it. */
export async function inAct<T>(by: Pick<Act, 'actor' | 'origin'>, work: (act: Act) => Promise<T>): Promise<T> {
  const act: Act = { ...by, calls: [] };
  return storage().run(act, () => work(act));
}

/** Whose act the running code is part of; undefined outside of any, as at the start of the server. */
export function currentAct(): Act | undefined {
  return storage().getStore();
}

const most = 100;

/** The gateway says that it made a call. */
export function noteCall(call: Act['calls'][number]): void {
  const calls = currentAct()?.calls;
  if (calls && calls.length < most) calls.push(call);
}

/** What of it is kept: the calls that write, and where there are none, those that read. */
export function callsToKeep({ calls }: Act): AuditCall[] {
  const kept = calls.some(({ write }) => write) ? calls.filter(({ write }) => write) : calls;
  return kept.map(({ operation, requestId }) => ({ operation, requestId }));
}
