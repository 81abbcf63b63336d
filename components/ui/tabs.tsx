'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export type TabLink = {
  href: string;
  label: ReactNode;
  /** A number beside the word. */
  count?: number | undefined;
  /** Current on this very address only, not on the pages below it. */
  exact?: boolean | undefined;
  /** Overrides what the address says, for tabs that live in the query. */
  current?: boolean | undefined;
};

/** Tabs that are pages: each has its address, so back, reload and sharing work. */
export function Tabs({ label, items, className }: { label: string; items: readonly TabLink[]; className?: string }) {
  const path = decodeURIComponent(usePathname());
  const isCurrent = ({ href, exact, current }: TabLink) => {
    const own = decodeURIComponent(href.split('?')[0] ?? href);
    return current ?? (path === own || (!exact && path.startsWith(`${own}/`)));
  };
  return (
    <nav aria-label={label} className={clsx('overflow-x-auto border-b border-line', className)}>
      <ul className="flex gap-4">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={isCurrent(item) ? 'page' : undefined}
              className="flex h-10 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-muted -outline-offset-2 hover:text-text aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-text"
            >
              {item.label}
              {item.count !== undefined && <span className="text-xs text-muted">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
