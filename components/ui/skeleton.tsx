import clsx from 'clsx';

/** A grey bar where text is about to be. Size it with `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block h-4 animate-pulse rounded-sm bg-subtle', className)} />;
}

type SkeletonRowsProps = {
  rows?: number;
  /** What is being fetched, for screen readers: "Loading pools". */
  label: string;
};

/** Rows of a table or list on their way, as high as the real ones so that nothing jumps. */
export function SkeletonRows({ rows = 5, label }: SkeletonRowsProps) {
  return (
    <div role="status" className="card divide-y divide-line">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="flex h-10 items-center gap-6 px-4">
          <Skeleton className="w-1/4" />
          <Skeleton className="w-1/3" />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </div>
  );
}
