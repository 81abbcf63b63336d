'use client';

import Menu from 'lucide-react/icons/menu';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { NavLinks } from './nav-links';
import type { Theme } from './preference';
import { ThemeToggle } from './theme-toggle';

const Sheet = dynamic(() => import('@/components/ui/sheet').then((module) => module.Sheet), { ssr: false });

/** The navigation of a phone: a button, and a sheet that is fetched when it is first wanted. */
export function NavSheet({ hasInbox, theme }: { hasInbox: boolean; theme: Theme }) {
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
            <NavLinks hasInbox={hasInbox} onNavigate={() => setOpen(false)} />
          </nav>
          <ThemeToggle initial={theme} />
        </Sheet>
      )}
    </div>
  );
}
