'use client';

import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from './button';

/** Fetches the page's data anew; pending until it is there. */
export function RefreshButton({ children = 'Refresh' }: { children?: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <Button icon={<RefreshCw aria-hidden />} pending={pending} onClick={() => startTransition(() => router.refresh())}>
      {children}
    </Button>
  );
}
