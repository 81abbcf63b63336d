import Link from 'next/link';
import type { ReactNode } from 'react';

/** From a page of the console to the page of help about it. */
export function HelpLink({ page, children }: { page: string; children: ReactNode }) {
  return (
    <Link href={`/help/${page}`} prefetch={false} className="link">
      {children}
    </Link>
  );
}
