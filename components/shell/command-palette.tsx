'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import clsx from 'clsx';
import Search from 'lucide-react/icons/search';
import Link from 'next/link';
import { useDeferredValue, useMemo, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { backdropClass, itemClass } from '@/components/ui/popup-class';
import { type PaletteEntry, type PaletteGroup, paletteGroups, paletteMatches } from './palette-entry';
import { setTheme } from './set-theme';
import { usePalettePools } from './use-palette-pools';

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void; hidden: readonly string[] };

/** ⌘K: to any page, to a pool by its name or id, to a new pool, to another theme. */
export function CommandPalette({ open, onOpenChange, hidden }: CommandPaletteProps) {
  function choose({ theme }: PaletteEntry) {
    onOpenChange(false);
    if (theme) setTheme(theme);
  }

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center px-2 pt-[max(0.5rem,10vh)]">
          <Dialog.Popup
            aria-label="Search and go to"
            className="card flex max-h-[min(30rem,80dvh)] w-full max-w-xl flex-col overflow-hidden bg-raised shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <PaletteBody open={open} hidden={hidden} onChoose={choose} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type PaletteBodyProps = { open: boolean; hidden: readonly string[]; onChoose: (entry: PaletteEntry) => void };

/** Input and list; lives as long as the dialog is open, so that each opening begins empty. */
function PaletteBody({ open, hidden, onChoose }: PaletteBodyProps) {
  const [query, setQuery] = useState('');
  const { pools, loading, unreachable } = usePalettePools(open, useDeferredValue(query.trim()));
  const groups = useMemo(() => paletteGroups(pools, hidden), [pools, hidden]);
  return (
    <Autocomplete.Root
      open
      inline
      autoHighlight="always"
      keepHighlight
      items={groups}
      value={query}
      onValueChange={(next, { reason }) => reason !== 'item-press' && setQuery(next)}
      filter={(entry: PaletteEntry, text) => paletteMatches(entry, text)}
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4 text-muted">
        <Search aria-hidden className="size-4 shrink-0" />
        <Autocomplete.Input
          aria-label="Search and go to"
          placeholder="Go to a page or user pool, or do something…"
          className="h-12 w-full bg-transparent text-text outline-none"
        />
        <Dialog.Close className="rounded-sm">
          <span className="sr-only">Close</span>
          <span aria-hidden>
            <Kbd>Esc</Kbd>
          </span>
        </Dialog.Close>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-1.5">
        <Autocomplete.Empty className="px-3 py-6 text-center text-muted empty:hidden">
          {loading ? 'Searching user pools…' : 'Nothing matches. User pools are found by their name or id.'}
        </Autocomplete.Empty>
        <Autocomplete.List>
          {(group: PaletteGroup) => <Group key={group.value} group={group} onChoose={onChoose} />}
        </Autocomplete.List>
      </div>
      <p role="status" className="border-t border-line px-4 py-2 text-xs text-muted empty:hidden">
        {unreachable > 0 && 'Not every connection could be searched. Open Connections to see why.'}
      </p>
    </Autocomplete.Root>
  );
}

function Group({ group, onChoose }: { group: PaletteGroup; onChoose: (entry: PaletteEntry) => void }) {
  return (
    <Autocomplete.Group items={group.items} className="not-last:mb-1.5">
      <Autocomplete.GroupLabel className="px-2 py-1 text-xs text-muted">{group.value}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: PaletteEntry) => (
          <Autocomplete.Item
            key={entry.value}
            value={entry}
            // A true link: it opens in another tab where that is asked for, and forms that were not saved can ask first.
            render={entry.href === undefined ? undefined : <Link href={entry.href} prefetch={false} tabIndex={-1} />}
            onClick={() => onChoose(entry)}
            className={clsx(itemClass, 'max-sm:flex-wrap')}
          >
            <span className="min-w-0 flex-1 truncate max-sm:basis-full">{entry.label}</span>
            {entry.hint && <span className="mono min-w-0 truncate text-xs text-muted">{entry.hint}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}
