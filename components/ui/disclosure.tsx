import clsx from 'clsx';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';

type DisclosureProps = {
  summary: ReactNode;
  defaultOpen?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** More of it behind a line one can open: the browser's own `<details>`, so that "find in page" finds what is inside. */
export function Disclosure({ summary, defaultOpen, className, children }: DisclosureProps) {
  return (
    <details open={defaultOpen} className={clsx('group', className)}>
      <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-sm font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
