import 'server-only';
import { type Actor, actorMay, authorise } from '@/lib/access/actor';
import { unexpected } from '@/lib/action-pipeline';
import { listUserPools } from '@/lib/cognito/pools';
import { type Connection, getConnection, listConnections } from '@/lib/config/connections';
import { type ErrorView, errorView } from '@/lib/result';

/** The connections that the actor may see, in the order of the configuration. */
export function listVisibleConnections(actor: Actor): Connection[] {
  return listConnections().filter(({ id }) => actorMay(actor, 'connection.read', { connection: id }));
}

/** How one region of a connection answered the cheapest question there is. */
export type PlaceCheck = { ok: true; milliseconds: number } | { ok: false; error: ErrorView };

/** A page must not hang on a region that never answers. Milliseconds. */
const patience = 5_000;

/**
 * Asks one region for one pool: shows that the address, the credentials and the least permission work, and how long an answer takes.
 * A failure is an answer too; it only throws when the actor may not see the connection.
 * @throws PooldeckError `forbidden`, `unknownConnection`
 */
export async function checkPlace(actor: Actor, place: { connection: string; region: string }): Promise<PlaceCheck> {
  authorise(actor, 'connection.read', { connection: place.connection });
  const connection = getConnection(place.connection);
  const start = performance.now();
  try {
    await listUserPools({ connection, region: place.region }, { maxResults: 1 }, { timeout: patience });
    return { ok: true, milliseconds: Math.round(performance.now() - start) };
  } catch (error) {
    return { ok: false, error: errorView(unexpected(error, 'connections.check')) };
  }
}
