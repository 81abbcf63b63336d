'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunView } from '@/lib/runs/run-view';

export interface RunProgress {
  run: RunView;
  /** The server did not answer the last time; the run may well go on. */
  lost: boolean;
  /** Asks at once, and goes on asking while the run is at work. */
  refresh: () => Promise<void>;
}

const pause = { busy: 300, lost: 2_000 };

/**
 * The run as it is now: asked for while it is at work and somebody looks. A server that is away is asked again until it
 * is back; a page must not break because of it.
 */
export function useRunProgress(initial: RunView): RunProgress {
  const [run, setRun] = useState(initial);
  const [lost, setLost] = useState(false);
  const newest = useRef(0);
  const { id } = initial;

  const refresh = useCallback(async () => {
    newest.current += 1;
    const number = newest.current;
    try {
      const response = await fetch(`/runs/${encodeURIComponent(id)}/progress`, { cache: 'no-store' });
      if (!response.ok) throw new Error(String(response.status));
      const next: RunView = await response.json();
      // An older answer that comes in late must not set the page back.
      if (number === newest.current) setRun(next);
      setLost(false);
    } catch {
      setLost(true);
    }
  }, [id]);

  const active = run.state === 'running';
  useEffect(() => {
    if (!active && !lost) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timer = setTimeout(
        async () => {
          if (document.visibilityState === 'visible') await refresh();
          if (!stopped) next();
        },
        lost ? pause.lost : pause.busy,
      );
    };
    next();
    const look = () => document.visibilityState === 'visible' && void refresh();
    document.addEventListener('visibilitychange', look);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [active, lost, refresh]);

  return { run, lost, refresh };
}
