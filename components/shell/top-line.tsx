import type { AccountMenuProps } from '@/components/access/account-menu-open';
import { Breadcrumbs } from './breadcrumbs';
import { ConnectionChip } from './connection-chip';
import type { ConnectionView } from './connection-view';
import { NavSheet } from './nav-sheet';
import { PaletteButton } from './palette-button';
import type { Theme } from './preference';

type TopLineProps = {
  connections: readonly ConnectionView[];
  hidden: readonly string[];
  theme: Theme;
  account: AccountMenuProps;
};

/** The line over every page: where one is, on which connection, and the way to anywhere else. */
export function TopLine({ connections, hidden, theme, account }: TopLineProps) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-line bg-canvas px-3 sm:px-6">
      <NavSheet hidden={hidden} theme={theme} account={account} />
      <Breadcrumbs />
      <ConnectionChip connections={connections} />
      <PaletteButton hidden={hidden} />
    </header>
  );
}
