import type { Actor } from '@/lib/access/actor';
import { registrationOf } from '@/lib/action';
import { guardRequest, ownDoor } from '@/lib/request-guard';
import type { Result } from '@/lib/result';
import { owner } from './actors';

export interface PerformOptions {
  /** Default: an owner of everything, who has just signed in. */
  actor?: Actor;
  /** Laid over those of a well-behaved browser; undefined removes one. */
  headers?: Record<string, string | undefined>;
}

/** Headers of a form that the console's own page posts. */
export function ownHeaders(changes: Record<string, string | undefined> = {}): Headers {
  const [origin = ''] = ownDoor().origins;
  const all = { host: new URL(origin).host, origin, 'sec-fetch-site': 'same-origin', ...changes };
  return new Headers(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * Calls a server action as Next would, outside of Next: the same pipeline, the same guard, given headers and actor.
 * `refreshed` says whether the page would have been read again, `session` which token the browser would have got.
 */
export async function performAction<I, T>(
  action: (input: I) => Promise<Result<T>>,
  input: NoInfer<I>,
  options: PerformOptions = {},
): Promise<Result<T> & { refreshed: boolean; session: string | undefined }> {
  const registered = registrationOf(action);
  if (!registered) throw new TypeError('Not made by defineAction.');
  let refreshed = false;
  let session: string | undefined;
  const result = await registered.perform(input, {
    guard: async () => guardRequest(ownHeaders(options.headers), ownDoor()),
    actor: async () => options.actor ?? owner,
    origin: async () => '203.0.113.7',
    setSession: async (token) => {
      session = token ?? '';
    },
    refresh: () => {
      refreshed = true;
    },
  });
  return { ...(result as Result<T>), refreshed, session };
}
