'use client';

import { useEffect, useState } from 'react';
import type { PalettePool } from './palette-entry';

/** What is known about pools while somebody types: the last answer, whether a newer one is on its way, and whether asking failed. */
export interface PalettePools {
  pools: readonly PalettePool[];
  loading: boolean;
  failed: boolean;
}

/** Asks the palette's route for pools: at once when the palette opens, and a moment after the last key. */
export function usePalettePools(open: boolean, query: string): PalettePools {
  const [answer, setAnswer] = useState<PalettePools>({ pools: [], loading: true, failed: false });

  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    setAnswer((before) => ({ ...before, loading: true }));
    const timer = setTimeout(
      async () => {
        const pools = await fetchPools(query, stop.signal);
        if (!stop.signal.aborted) setAnswer({ pools: pools ?? [], loading: false, failed: pools === undefined });
      },
      query ? 150 : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [open, query]);

  return answer;
}

async function fetchPools(query: string, signal: AbortSignal): Promise<PalettePool[] | undefined> {
  try {
    const response = await fetch(`/palette?${new URLSearchParams({ q: query })}`, { signal });
    return response.ok ? ((await response.json()) as PalettePool[]) : undefined;
  } catch {
    return undefined;
  }
}
