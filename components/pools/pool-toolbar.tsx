'use client';

import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { useQueryChange } from '@/components/ui/use-query-change';
import { ListToolbar } from './list-toolbar';
import { poolColumns } from './pool-columns';

interface PoolToolbarProps {
  /** Connections and their regions; nothing to choose when there is one. */
  places: readonly { key: string; label: string }[];
  severalPlaces: boolean;
}

const forgotten = { page: undefined, token: undefined, again: undefined };

/** Search, the choice of a connection or region, and columns. */
export function PoolToolbar({ places, severalPlaces }: PoolToolbarProps) {
  const { params, change } = useQueryChange();
  return (
    <ListToolbar columns={poolColumns(severalPlaces)}>
      <SearchInput label="Search pools" placeholder="Search by name or id" reset={Object.keys(forgotten)} delay={400} />
      {severalPlaces && (
        <div className="w-full sm:w-56">
          <Select
            aria-label="Connection"
            placeholder="All connections"
            value={params.get('connection') ?? ''}
            options={places.map(({ key, label }) => ({ value: key, label }))}
            onChange={({ target }) => change({ ...forgotten, connection: target.value }, { push: true })}
          />
        </div>
      )}
    </ListToolbar>
  );
}
