'use client';

import { useEffect, useState } from 'react';

/** The time in milliseconds since 1970, kept up to date by the second. */
export function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
