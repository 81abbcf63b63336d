'use client';

import clsx from 'clsx';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { ColumnChooser } from './column-chooser';
import { columnsParam, type DataColumn, visibleColumns } from './data-column';
import { BodyCell, HeaderCell } from './data-table-cells';
import { hrefWith } from './href-with';
import { useQueryChange } from './use-query-change';

type DataTableProps<Row> = {
  /** What is listed, for screen readers: "User pools". */
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a row leads; its first cell becomes the link, and the whole row answers to a click. */
  rowHref?: ((row: Row) => string) | undefined;
  /** The sort when the address says none: `name`, or `-created` for downwards. */
  defaultSort?: string | undefined;
  /** Shown instead of rows: an `EmptyState`. */
  empty: ReactNode;
  /** Search and filters, left of "Columns". */
  toolbar?: ReactNode;
  /** Without the "Columns" button, for small tables. */
  fixedColumns?: boolean | undefined;
  /** Under the rows: a `Pager`. */
  footer?: ReactNode;
};

/**
 * A list with 40 px rows, a sticky head, and its sort and columns in the address. On a phone each row reads as a
 * card. Sorting, filtering and paging are the server's: only Cognito knows the whole list.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, empty, toolbar, fixedColumns, footer } = props;
  const { params: query, change } = useQueryChange();
  const visible = visibleColumns(columns, query.get('columns'));
  const choose = (next: Record<string, boolean>) => change({ columns: columnsParam(columns, next) });

  return (
    <div>
      {(toolbar || !fixedColumns) && (
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{toolbar}</div>
          {!fixedColumns && <ColumnChooser columns={columns} visible={visible} onVisibleChange={choose} />}
        </div>
      )}
      {rows.length === 0 ? <div className="card">{empty}</div> : <Rows {...props} visible={visible} />}
      {footer}
    </div>
  );
}

type RowsProps<Row> = DataTableProps<Row> & { visible: Record<string, boolean> };

function Rows<Row>({ label, columns, rows, rowId, rowHref, defaultSort, visible }: RowsProps<Row>) {
  const path = usePathname();
  const query = useSearchParams();
  const sort = query.get('sort') ?? defaultSort;
  const hrefOf = (next: string) => hrefWith(path, query, { sort: next, page: undefined, token: undefined });
  const shown = columns.filter(({ id }) => visible[id]);
  return (
    <div className="data-table card">
      <table>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} hrefOf={hrefOf} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} className={clsx(rowHref && 'relative hover:bg-subtle')}>
              {shown.map((column, index) => (
                <BodyCell key={column.id} column={column} row={row} href={index === 0 ? rowHref?.(row) : undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
