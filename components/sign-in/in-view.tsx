'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Brings what has just come up into view, where the form that it answers has pushed it out. `of`: another one, another look. */
export function InView({ of, children }: { of: unknown; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (of) box.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return (
    <div ref={box} hidden={!of} className="scroll-mt-20 scroll-mb-4">
      {children}
    </div>
  );
}
