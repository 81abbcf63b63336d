'use client';

import Search from 'lucide-react/icons/search';
import dynamic from 'next/dynamic';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { useAwake } from '@/components/ui/use-awake';

const loadPalette = () => import('./command-palette').then((module) => module.CommandPalette);
const CommandPalette = dynamic(loadPalette, { ssr: false });

const never = () => () => {};
const shortcut = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K');

/** The search box in the top line and ⌘K: opens the palette, which is fetched when it is first wanted. */
export function PaletteButton({ hidden }: { hidden: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const awake = useAwake();
  const keys = useSyncExternalStore(never, shortcut, () => '⌘K');

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setAsked(true);
      setOpen((before) => !before);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        disabled={!awake}
        data-asleep={awake ? undefined : ''}
        onPointerEnter={() => void loadPalette()}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
        className="flex h-8 shrink-0 items-center gap-2 rounded-md border border-line px-2 text-sm text-muted hover:bg-subtle hover:text-text max-lg:border-transparent lg:w-48"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left max-lg:sr-only">Search…</span>
        <span aria-hidden className="hidden lg:inline">
          <Kbd>{keys}</Kbd>
        </span>
      </button>
      {asked && <CommandPalette open={open} onOpenChange={setOpen} hidden={hidden} />}
    </>
  );
}
