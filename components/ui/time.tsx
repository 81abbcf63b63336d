'use client';

import { useEffect, useState } from 'react';
import { absoluteTime, relativeTime } from './relative-time';

type TimeProps = {
  value: Date | string | number;
  /** Which one is the text; the other is the hint on hover. Default: relative. */
  show?: 'relative' | 'absolute';
};

/**
 * A moment. The server writes it against its own clock and in UTC; once in the browser it follows the reader's zone and keeps
 * itself up to date. The first text of the two may differ by a tick, which is what `suppressHydrationWarning` is for.
 */
export function Time({ value, show = 'relative' }: TimeProps) {
  const then = new Date(value).getTime();
  const [now, setNow] = useState<number | undefined>(undefined);

  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 30_000);
    return () => clearInterval(timer);
  }, []);

  if (Number.isNaN(then)) return <span className="text-muted">unknown</span>;
  const zone = now === undefined ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const absolute = absoluteTime(then, zone);
  const relative = relativeTime(then, now ?? Date.now());
  return (
    <time
      dateTime={new Date(then).toISOString()}
      title={show === 'relative' ? absolute : relative}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {show === 'relative' ? relative : absolute}
    </time>
  );
}
