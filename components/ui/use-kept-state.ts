'use client';

import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * State of a form that a reload must not lose: kept under `key` in this tab's own storage until `forget`. `read` judges what
 * lies there, which may be anybody's or of an older Pooldeck; `keep` takes out what must not be written down. No secrets.
 */
export function useKeptState<T>(
  key: string,
  initial: T,
  read: (kept: unknown) => T | undefined,
  keep: (value: T) => unknown = (value) => value,
): [value: T, set: (next: T | ((before: T) => T)) => void, forget: () => void] {
  const [value, setValue] = useState(initial);
  // Two changes may come before the first of them is drawn.
  const newest = useRef(initial);
  const show = useCallback((next: T) => {
    newest.current = next;
    setValue(next);
  }, []);
  // Not at the first drawing: the server has no storage, and both must draw the same.
  useLayoutEffect(() => {
    const kept = read(stored(key));
    if (kept !== undefined) show(kept);
  }, [key, read, show]);
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const changed = next instanceof Function ? next(newest.current) : next;
      show(changed);
      store(key, keep(changed));
    },
    [key, keep, show],
  );
  // The form itself stays as it is until its page is left.
  const forget = useCallback(() => store(key, undefined), [key]);
  return [value, set, forget];
}

function stored(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage is no error: the form works without it. */
function store(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // As said above.
  }
}
