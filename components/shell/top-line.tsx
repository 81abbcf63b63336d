import { Breadcrumbs } from './breadcrumbs';
import { ConnectionChip } from './connection-chip';
import type { ConnectionView } from './connection-view';
import { NavSheet } from './nav-sheet';
import { PaletteButton } from './palette-button';
import type { Theme } from './preference';

type TopLineProps = { connections: readonly ConnectionView[]; hasInbox: boolean; theme: Theme };

/** The line over every page: where one is, on which connection, and the way to anywhere else. */
export function TopLine({ connections, hasInbox, theme }: TopLineProps) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-line bg-canvas px-3 sm:px-6">
      <NavSheet hasInbox={hasInbox} theme={theme} />
      <Breadcrumbs />
      <ConnectionChip connections={connections} />
      <PaletteButton hasInbox={hasInbox} />
    </header>
  );
}
