import 'server-only';
import type { PoolPlace } from '@/components/wizard/entry/start-actions';
import { getConnection } from '@/lib/config/connections';
import type { Place } from '@/lib/pools/places';

/** Read-only connections are not offered: everything typed for one would be in vain. */
export const isWritable = ({ connection }: Place) => !connection.readOnly;

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
