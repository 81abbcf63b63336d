'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { navItems } from './nav-items';

type NavLinksProps = {
  hidden: readonly string[];
  /** In the rail the words give way to icons when it is folded; in the sheet they always show. */
  foldable?: boolean;
  onNavigate?: () => void;
};

/** The links to the rooms of the console. */
export function NavLinks({ hidden, foldable, onNavigate }: NavLinksProps) {
  const path = usePathname();
  return (
    <ul className="space-y-0.5">
      {navItems
        .filter(({ href }) => !hidden.includes(href))
        .map(({ href, label, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              onClick={onNavigate}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
              className="group relative flex h-8 items-center gap-2.5 rounded-md px-2 text-muted hover:bg-subtle hover:text-text aria-[current]:bg-subtle aria-[current]:font-medium aria-[current]:text-text"
            >
              <Icon aria-hidden className="size-4 shrink-0 group-aria-[current]:text-accent-text" />
              <span className={clsx(foldable && 'rail-label')}>{label}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
