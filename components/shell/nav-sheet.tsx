'use client';

import Menu from 'lucide-react/icons/menu';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { AccountMenu } from '@/components/access/account-menu';
import type { AccountMenuProps } from '@/components/access/account-menu-open';
import { IconButton } from '@/components/ui/icon-button';
import { NavLinks } from './nav-links';
import type { Theme } from './preference';
import { ThemeToggle } from './theme-toggle';

const Sheet = dynamic(() => import('@/components/ui/sheet').then((module) => module.Sheet), { ssr: false });

type NavSheetProps = { hidden: readonly string[]; theme: Theme; account: AccountMenuProps };

/** The navigation of a phone: a button, and a sheet that is fetched when it is first wanted. */
export function NavSheet({ hidden, theme, account }: NavSheetProps) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <div className="md:hidden">
      <IconButton
        label="Open the navigation"
        aria-haspopup="dialog"
        aria-expanded={open}
        icon={<Menu aria-hidden />}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      />
      {asked && (
        <Sheet open={open} onOpenChange={setOpen} title="Pooldeck" side="left">
          <nav aria-label="Main" className="-mx-2 mb-6">
            <NavLinks hidden={hidden} onNavigate={() => setOpen(false)} />
          </nav>
          <div className="mb-4 -ml-2">
            <AccountMenu {...account} />
          </div>
          <ThemeToggle initial={theme} />
        </Sheet>
      )}
    </div>
  );
}
