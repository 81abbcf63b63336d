'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { RefreshButton } from './refresh-button';
import { Switch } from './switch';

/** Fetches the page's data anew: once, or every few seconds while it is switched on and somebody looks. */
export function AutoRefresh({ seconds = 4 }: { seconds?: number }) {
  const router = useRouter();
  const [on, setOn] = useState(false);

  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [on, seconds, router]);

  return (
    <div className="flex items-center gap-3">
      <Switch label="Auto-refresh" checked={on} onChange={(event) => setOn(event.target.checked)} />
      <RefreshButton />
    </div>
  );
}
