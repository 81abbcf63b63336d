import clsx from 'clsx';
import type { ReactNode } from 'react';

/** Label and value rows in a card; on a phone the value moves under its label. */
export function DescriptionList({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <dl className={clsx('card divide-y divide-line', className)}>{children}</dl>;
}

type DescriptionRowProps = {
  /** Where links to this row lead. */
  id?: string | undefined;
  label: ReactNode;
  /** A quiet remark under the label. */
  hint?: ReactNode;
  /** On the right: "changed", an edit link. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One row of a `DescriptionList`. An empty value is shown as a dash that says so. */
export function DescriptionRow({ id, label, hint, aside, children }: DescriptionRowProps) {
  const empty = children === null || children === undefined || children === '';
  return (
    <div
      id={id}
      className="grid scroll-mt-20 gap-x-6 gap-y-0.5 px-4 py-2.5 target:bg-accent-soft sm:grid-cols-[minmax(8rem,min(15rem,38%))_1fr]"
    >
      <dt className="text-muted">
        {label}
        {hint && <span className="block text-xs">{hint}</span>}
      </dt>
      <dd className="flex min-w-0 items-start justify-between gap-3">
        <div className="min-w-0 flex-1 wrap-anywhere">{empty ? <Nothing /> : children}</div>
        {aside && <div className="shrink-0">{aside}</div>}
      </dd>
    </div>
  );
}

function Nothing() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">not set</span>
    </span>
  );
}
