import Link from 'next/link';
import { AccountMenu } from '@/components/access/account-menu';
import type { AccountMenuProps } from '@/components/access/account-menu-open';
import { Logo } from './logo';
import { NavLinks } from './nav-links';
import type { Theme } from './preference';
import { RailFold } from './rail-fold';
import { ThemeToggle } from './theme-toggle';

type RailProps = { hidden: readonly string[]; folded: boolean; theme: Theme; account: AccountMenuProps };

/** The left rail: hidden on a phone (see `NavSheet`), icons on a tablet, and as the person likes it on a desktop. */
export function Rail({ hidden, folded, theme, account }: RailProps) {
  return (
    <nav
      aria-label="Main"
      className="rail sticky top-0 z-30 hidden h-dvh shrink-0 flex-col border-r border-line bg-canvas md:flex"
    >
      <div className="flex h-14 shrink-0 items-center px-3">
        <Link href="/pools" className="flex items-center gap-2.5 rounded-md px-1 font-semibold tracking-tight">
          <Logo className="size-6 shrink-0" />
          <span className="rail-word">Pooldeck</span>
        </Link>
      </div>
      <div className="flex-1 px-2 py-2">
        <NavLinks hidden={hidden} foldable />
      </div>
      <div className="px-2 pb-1">
        <AccountMenu {...account} />
      </div>
      <div className="rail-foot flex items-center justify-between gap-2 p-2">
        <ThemeToggle initial={theme} className="rail-theme" />
        <RailFold initiallyFolded={folded} />
      </div>
    </nav>
  );
}
