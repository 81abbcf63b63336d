'use client';

import { useEffect, useState } from 'react';
import type { PaletteAnswer } from './palette-entry';

/** What is known about pools while somebody types: the last answer, and whether a newer one is on its way. */
export interface PalettePools extends PaletteAnswer {
  loading: boolean;
}

/** Asks the palette's route for pools: at once when the palette opens, and a moment after the last key. */
export function usePalettePools(open: boolean, query: string): PalettePools {
  const [answer, setAnswer] = useState<PalettePools>({ pools: [], unreachable: 0, loading: true });

  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    setAnswer((before) => ({ ...before, loading: true }));
    const ask = async () => {
      const next = await fetchPools(query, stop.signal);
      if (!stop.signal.aborted) setAnswer({ ...next, loading: false });
    };
    const timer = setTimeout(() => void ask(), query ? 150 : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [open, query]);

  return answer;
}

async function fetchPools(query: string, signal: AbortSignal): Promise<PaletteAnswer> {
  try {
    const response = await fetch(`/palette?${new URLSearchParams({ q: query })}`, { signal });
    if (response.ok) return (await response.json()) as PaletteAnswer;
  } catch {
    // Unreachable server or an aborted question; the caller tells the two apart.
  }
  return { pools: [], unreachable: 1 };
}
