import 'server-only';
import type { PoolPlace } from '@/components/wizard/entry/start-actions';
import { type Actor, authorise } from '@/lib/access/actor';
import { getConnection } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { permissions } from '@/lib/permissions';
import { mayCreatePools } from '@/lib/pools/may-create-pools';
import { listPlaces, type Place } from '@/lib/pools/places';

/**
 * Where this person can create pools. Read-only connections are not offered: everything typed for one would be in vain.
 * @throws PooldeckError `forbidden` when there is none by their roles
 */
export function creationPlaces(actor: Actor): Place[] {
  authorise(actor, 'pool.create');
  if (!mayCreatePools(actor))
    throw new PooldeckError('forbidden', 'Your roles are for single pools: you may not create others.', {
      denied: { what: permissions['pool.create'].title },
    });
  return listPlaces(actor).filter(({ connection }) => !connection.readOnly && mayCreatePools(actor, connection.id));
}

export function poolPlace({ connection, region }: Place): PoolPlace {
  return { connection: connection.id, region, title: `${connection.title}, ${region}` };
}

/** The words for a place; its ids where the connection has left the configuration since. */
export function placeTitle(connection: string, region: string): string {
  try {
    return `${getConnection(connection).title}, ${region}`;
  } catch {
    return `${connection}, ${region}`;
  }
}
