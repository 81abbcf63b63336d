'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { hrefWith } from '@/components/ui/href-with';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
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
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  return (
    <ListToolbar columns={poolColumns(severalPlaces)}>
      <SearchInput label="Search pools" placeholder="Search by name or id" reset={Object.keys(forgotten)} delay={400} />
      {severalPlaces && (
        <div className="w-full sm:w-56">
          <Select
            aria-label="Connection"
            placeholder="All connections"
            value={query.get('connection') ?? ''}
            options={places.map(({ key, label }) => ({ value: key, label }))}
            onChange={({ target }) =>
              router.push(hrefWith(path, query, { ...forgotten, connection: target.value }), { scroll: false })
            }
          />
        </div>
      )}
    </ListToolbar>
  );
}
