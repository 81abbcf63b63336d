import { Suspense } from 'react';
import { AddConnection } from '@/components/connections/add-connection';
import { ConnectionCard } from '@/components/connections/connection-card';
import { PlaceChecking, PlaceState } from '@/components/connections/place-state';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { RefreshButton } from '@/components/ui/refresh-button';
import { type Actor, currentActor } from '@/lib/access/actor';
import { checkPlace, listVisibleConnections } from '@/lib/connections/queries';

export const metadata = { title: 'Connections' };

export default async function ConnectionsPage() {
  const actor = await currentActor();
  const connections = listVisibleConnections(actor);
  return (
    <>
      <PageHeader
        title="Connections"
        description="Where the user pools are: each region is asked for one pool when this page opens."
        actions={<RefreshButton>Check again</RefreshButton>}
      />
      <div className="space-y-10">
        {connections.length === 0 && (
          <EmptyState title="Your roles are for single pools">They cover no connection as a whole.</EmptyState>
        )}
        {connections.map((connection) => (
          <ConnectionCard
            key={connection.id}
            connection={connection}
            statusOf={(region) => (
              <Suspense fallback={<PlaceChecking />}>
                <CheckedPlace actor={actor} connection={connection.id} region={region} />
              </Suspense>
            )}
          />
        ))}
        <AddConnection />
      </div>
    </>
  );
}

type CheckedPlaceProps = { actor: Actor; connection: string; region: string };

async function CheckedPlace({ actor, connection, region }: CheckedPlaceProps) {
  return <PlaceState check={await checkPlace(actor, { connection, region })} />;
}
