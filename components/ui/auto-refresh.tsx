'use client';

import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { Button } from './button';

/** Fetches the page's data anew: once, or every few seconds while it is switched on and somebody looks. */
export function AutoRefresh({ seconds = 4 }: { seconds?: number }) {
  const router = useRouter();
  const [on, setOn] = useState(false);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [on, seconds, router]);

  return (
    <div className="flex items-center gap-2">
      <label className="flex items-center gap-2 text-sm text-muted">
        <input
          type="checkbox"
          role="switch"
          className="tick switch"
          checked={on}
          onChange={(event) => setOn(event.target.checked)}
        />
        Auto-refresh
      </label>
      <Button
        icon={<RefreshCw aria-hidden />}
        pending={pending}
        onClick={() => startTransition(() => router.refresh())}
      >
        Refresh
      </Button>
    </div>
  );
}
