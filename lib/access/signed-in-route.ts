import 'server-only';
import { PooldeckError } from '@/lib/errors';
import { failure } from '@/lib/result';
import { type Actor, requireActor } from './actor';

/**
 * A GET route for whoever is signed in. Without a session it answers 401, without the permission 403; a page asks with
 * `fetch` and cannot follow a redirect to a form.
 */
export function signedInRoute<C>(handle: (actor: Actor, request: Request, context: C) => Promise<Response>) {
  return async (request: Request, context: C): Promise<Response> => {
    try {
      return await handle(await requireActor(), request, context);
    } catch (error) {
      if (!(error instanceof PooldeckError)) throw error;
      const status = { signedOut: 401, forbidden: 403 }[error.code as string];
      if (status === undefined) throw error;
      return Response.json(failure(error), { status, headers: { 'cache-control': 'no-store' } });
    }
  };
}
