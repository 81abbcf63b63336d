import type { ReactNode } from 'react';

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="rounded-sm border border-line bg-subtle px-1 font-sans text-xs text-muted">{children}</kbd>;
}
