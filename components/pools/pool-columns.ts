import type { DataColumn } from '@/components/ui/data-column';

export type PoolColumnId = 'name' | 'id' | 'arn' | 'place' | 'users' | 'plan' | 'changed' | 'created';
type PoolColumn = Omit<DataColumn<never>, 'cell'> & { id: PoolColumnId };

// In a table, not in the cards that its rows become on a phone.
const oneLine = '@2xl:whitespace-nowrap';

/**
 * Columns of the list of pools; sorting by one reads every pool first, because ListUserPools cannot sort. Where there is
 * one connection and region only, the column that names it is left out until chosen.
 */
export function poolColumns(severalPlaces: boolean): readonly PoolColumn[] {
  return [
    { id: 'name', header: 'Name', sortable: true },
    { id: 'id', header: 'Pool id', sortable: true, className: oneLine },
    { id: 'arn', header: 'ARN', className: severalPlaces ? '@2xl:max-w-40' : '@2xl:max-w-80' },
    { id: 'place', header: 'Connection', hidden: !severalPlaces, className: oneLine },
    { id: 'users', header: 'Users, est.', align: 'end', className: oneLine },
    { id: 'plan', header: 'Plan' },
    { id: 'changed', header: 'Last change', sortable: true },
    { id: 'created', header: 'Created', sortable: true, hidden: true },
  ];
}
