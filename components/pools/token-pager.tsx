'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Pager } from '@/components/ui/pager';

interface TokenPagerProps {
  /** The address of this page, of the first one, and of the next one (left out on the last page). */
  href: string;
  firstHref: string;
  nextHref: string | undefined;
  children: ReactNode;
}

/**
 * Next and Previous over Cognito's tokens, which lead forward only. So each page notes, in this tab, which page its next
 * one came from; a page opened from a shared link knows no way back, and offers the first page instead.
 */
export function TokenPager({ href, firstHref, nextHref, children }: TokenPagerProps) {
  const [previous, setPrevious] = useState<string>();
  useEffect(() => {
    if (nextHref) sessionStorage.setItem(`previous:${nextHref}`, href);
    setPrevious(sessionStorage.getItem(`previous:${href}`) ?? undefined);
  }, [href, nextHref]);
  const first = href === firstHref;
  return (
    <Pager previousHref={first ? undefined : (previous ?? firstHref)} nextHref={nextHref}>
      {children}
    </Pager>
  );
}
