'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether React runs in the page yet. Before that a form would be sent by the browser itself, and lose what was typed. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
