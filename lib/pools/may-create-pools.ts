import 'server-only';
import { type Actor, actorMay } from '@/lib/access/actor';

/** Whether somebody may create pools on a connection, or on any; a role narrowed to one pool creates none. */
export function mayCreatePools(actor: Actor, connection?: string): boolean {
  const places = connection === undefined ? actor.grants.map((grant) => grant.connection) : [connection];
  return places.some((place) => actorMay(actor, 'pool.create', { connection: place }));
}
