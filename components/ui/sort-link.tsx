import clsx from 'clsx';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Link from 'next/link';
import { nextSort, sortDirection } from './data-column';

type SortLinkProps = {
  column: string;
  header: string;
  /** The sort of the page, as in the address. */
  sort: string | undefined;
  hrefOf: (sort: string) => string;
};

/** The header of a sortable column: a link, so that it can be shared and opened beside. */
export function SortLink({ column, header, sort, hrefOf }: SortLinkProps) {
  const direction = sortDirection(column, sort);
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <Link
      href={hrefOf(nextSort(column, sort))}
      replace
      scroll={false}
      className="group inline-flex items-center gap-1 rounded-sm hover:text-text"
    >
      {header}
      <Arrow
        aria-hidden
        className={clsx('size-3.5', !direction && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60')}
      />
    </Link>
  );
}
