import 'server-only';
import { type Actor, actorMay } from '@/lib/access/actor';
import { type Connection, listConnections } from '@/lib/config/connections';
import type { ErrorView } from '@/lib/result';

/** One region of one connection: where a list of pools is read. */
export interface Place {
  /** `connection/region`, also in addresses. */
  key: string;
  connection: Connection;
  region: string;
}

/** A place whose pools could not be read. */
export interface PlaceFailure {
  key: string;
  title: string;
  region: string;
  error: ErrorView;
}

/** Every place the actor may read; `chosen` narrows them to a connection (`aws`) or one region of it (`aws/eu-west-1`). */
export function listPlaces(actor: Actor, chosen?: string | undefined): Place[] {
  return listConnections()
    .filter((connection) => actorMay(actor, 'pool.read', { connection: connection.id }))
    .flatMap((connection) =>
      connection.regions.map((region) => ({ key: `${connection.id}/${region}`, connection, region })),
    )
    .filter((place) => !chosen || place.key === chosen || place.connection.id === chosen);
}

/** What a list can be narrowed to: each connection, and each region of those that have several. */
export function placeChoices(places: readonly Place[]): { key: string; label: string }[] {
  const connections = new Map(places.map(({ connection }) => [connection.id, connection]));
  return [...connections.values()].flatMap(({ id, title, regions }) => [
    { key: id, label: title },
    ...(regions.length > 1 ? regions.map((region) => ({ key: `${id}/${region}`, label: `${title}, ${region}` })) : []),
  ]);
}
