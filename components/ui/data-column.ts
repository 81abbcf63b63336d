import type { ReactNode } from 'react';

/** One column of a `DataTable`. */
export type DataColumn<Row> = {
  /** Stands in the address for sorting and choosing: keep it short and stable. */
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The header becomes a link to `?sort=id`, then `?sort=-id`. The page does the sorting. */
  sortable?: boolean | undefined;
  /** Left out until somebody chooses it. */
  hidden?: boolean | undefined;
  /** Cannot be left out. The first column never can. */
  required?: boolean | undefined;
  align?: 'start' | 'end' | undefined;
  /** Width and other classes of the cells, for example `w-40`. */
  className?: string | undefined;
};

/** `?columns=name,id` → what is visible. Unknown names are ignored; nothing given means the default. */
export function visibleColumns(
  columns: readonly Pick<DataColumn<never>, 'id' | 'hidden' | 'required'>[],
  chosen: string | null,
): Record<string, boolean> {
  const wanted = chosen === null ? undefined : new Set(chosen.split(','));
  return Object.fromEntries(
    columns.map((column, index) => [
      column.id,
      index === 0 || column.required === true || (wanted ? wanted.has(column.id) : !column.hidden),
    ]),
  );
}

/** What `?columns=` has to be for this choice; undefined when it is the default. */
export function columnsParam(
  columns: readonly Pick<DataColumn<never>, 'id' | 'hidden' | 'required'>[],
  visible: Record<string, boolean>,
): string | undefined {
  const isDefault = columns.every((column, index) => index === 0 || visible[column.id] === !column.hidden);
  if (isDefault) return undefined;
  return columns
    .filter(({ id }) => visible[id])
    .map(({ id }) => id)
    .join(',');
}

/** The sort that a click on this column's header leads to: up, then down, then up again. */
export function nextSort(column: string, current: string | undefined): string {
  return current === column ? `-${column}` : column;
}

/** For `aria-sort`: undefined when the table is sorted by another column. */
export function sortDirection(column: string, current: string | undefined): 'ascending' | 'descending' | undefined {
  if (current === column) return 'ascending';
  return current === `-${column}` ? 'descending' : undefined;
}
