import clsx from 'clsx';
import Link from 'next/link';
import { type DataColumn, sortDirection } from './data-column';
import { SortLink } from './sort-link';

type HeaderCellProps<Row> = {
  column: DataColumn<Row>;
  sort: string | undefined;
  hrefOf: (sort: string) => string;
};

/** The head of a column of a `DataTable`. */
export function HeaderCell<Row>({ column, sort, hrefOf }: HeaderCellProps<Row>) {
  const { id, header, sortable, align, className } = column;
  return (
    <th
      scope="col"
      aria-sort={sortDirection(id, sort)}
      data-sortable={sortable || undefined}
      className={clsx(align === 'end' && 'text-right', className)}
    >
      {sortable ? <SortLink column={id} header={header} sort={sort} hrefOf={hrefOf} /> : header}
    </th>
  );
}

type BodyCellProps<Row> = {
  column: DataColumn<Row>;
  row: Row;
  /** Makes the content the link of the whole row. */
  href: string | undefined;
};

/** A cell of a `DataTable`; on a phone it shows the name of its column, too. */
export function BodyCell<Row>({ column, row, href }: BodyCellProps<Row>) {
  const content = column.cell(row);
  return (
    <td data-label={column.header} className={clsx(column.align === 'end' && 'text-right', column.className)}>
      {href ? (
        // Fetched ahead, every row on the screen would ask Cognito for what its page begins with.
        <Link prefetch={false} href={href} className="row-link">
          {content}
        </Link>
      ) : (
        content
      )}
    </td>
  );
}
