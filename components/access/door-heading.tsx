import type { ReactNode } from 'react';

/** The title of a page in front of the console, and a sentence under it. */
export function DoorHeading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-5">
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      {children && <div className="mt-1 space-y-2 text-muted wrap-anywhere">{children}</div>}
    </div>
  );
}
