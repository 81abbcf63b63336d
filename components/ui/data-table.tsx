'use client';

import { type ColumnDef, columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import clsx from 'clsx';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useMemo } from 'react';
import { ColumnChooser } from './column-chooser';
import { columnsParam, type DataColumn, sortDirection, visibleColumns } from './data-column';
import { hrefWith } from './href-with';
import { SortLink } from './sort-link';

const features = tableFeatures({ columnVisibilityFeature });

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

/** A list with 40 px rows, a sticky head, and its sort and columns in the address. On a phone each row reads as a card. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowHref, defaultSort, empty, toolbar, fixedColumns, footer } = props;
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const visible = visibleColumns(columns, query.get('columns'));
  const sort = query.get('sort') ?? defaultSort;
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const table = useTable({
    features,
    data: rows,
    columns: useMemo(() => columns.map((column) => toColumnDef(column)), [columns]),
    getRowId: rowId,
    state: { columnVisibility: visible },
  });
  const choose = (next: Record<string, boolean>) =>
    router.replace(hrefWith(path, query, { columns: columnsParam(columns, next) }), { scroll: false });

  return (
    <div>
      {(toolbar || !fixedColumns) && (
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{toolbar}</div>
          {!fixedColumns && <ColumnChooser columns={columns} visible={visible} onVisibleChange={choose} />}
        </div>
      )}
      {rows.length === 0 ? (
        <div className="card">{empty}</div>
      ) : (
        <div className="data-table card">
          <table>
            <caption className="sr-only">{label}</caption>
            <thead>
              <tr>
                {table.getHeaderGroups()[0]?.headers.map(({ id }) => (
                  <HeaderCell
                    key={id}
                    column={byId.get(id)}
                    sort={sort}
                    hrefOf={(next) => hrefWith(path, query, { sort: next, page: undefined, token: undefined })}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {table.getRowModel().rows.map((row) => (
                <tr key={row.id} className={clsx(rowHref && 'relative hover:bg-subtle')}>
                  {row.getVisibleCells().map((cell, index) => (
                    <BodyCell
                      key={cell.id}
                      column={byId.get(cell.column.id)}
                      row={row.original}
                      href={index === 0 ? rowHref?.(row.original) : undefined}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {footer}
    </div>
  );
}

function toColumnDef<Row extends object>(column: DataColumn<Row>): ColumnDef<typeof features, Row> {
  return { id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) };
}

type HeaderCellProps<Row> = {
  column: DataColumn<Row> | undefined;
  sort: string | undefined;
  hrefOf: (sort: string) => string;
};

function HeaderCell<Row>({ column, sort, hrefOf }: HeaderCellProps<Row>) {
  if (!column) return null;
  return (
    <th
      scope="col"
      aria-sort={sortDirection(column.id, sort)}
      data-sortable={column.sortable || undefined}
      className={clsx(column.align === 'end' && 'text-right', column.className)}
    >
      {column.sortable ? (
        <SortLink column={column.id} header={column.header} sort={sort} hrefOf={hrefOf} />
      ) : (
        column.header
      )}
    </th>
  );
}

type BodyCellProps<Row> = { column: DataColumn<Row> | undefined; row: Row; href: string | undefined };

function BodyCell<Row>({ column, row, href }: BodyCellProps<Row>) {
  if (!column) return null;
  const content = column.cell(row);
  return (
    <td data-label={column.header} className={clsx(column.align === 'end' && 'text-right', column.className)}>
      {href ? (
        <Link href={href} className="row-link">
          {content}
        </Link>
      ) : (
        content
      )}
    </td>
  );
}
