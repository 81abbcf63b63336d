'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Badge } from '@/components/ui/badge';
import type { ConnectionView } from './connection-view';
import { placeOf } from './crumbs';

/** Which connection and region the page is about; where a page spans all of them, how many there are. */
export function ConnectionChip({ connections }: { connections: readonly ConnectionView[] }) {
  const place = placeOf(usePathname());
  const [only, second] = connections;
  const connection = place ? connections.find(({ id }) => id === place.connection) : second ? undefined : only;
  const region = connection?.regions.find((each) => each === place?.region) ?? soleRegion(connection);
  if (connections.length === 0) return null;
  return (
    <Link
      href="/connections"
      title="Connections"
      className="hidden min-w-0 items-center gap-2 rounded-md px-2 py-1 text-sm text-muted hover:bg-subtle hover:text-text sm:flex"
    >
      <span className="truncate">{connection?.title ?? place?.connection ?? `${connections.length} connections`}</span>
      {region && <span className="mono shrink-0 text-xs">{region}</span>}
      {connection?.readOnly && <Badge tone="warning">read-only</Badge>}
    </Link>
  );
}

/** The region of a connection that has only one: emulators hand out pool ids that begin with no real region. */
function soleRegion(connection: ConnectionView | undefined): string | undefined {
  return connection?.regions.length === 1 ? connection.regions[0] : undefined;
}
