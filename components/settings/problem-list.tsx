'use client';

import Link from 'next/link';
import { useLayoutEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { focusField } from './focus-field';

export interface ProblemLink {
  /** Where to put it right: `#setting-x` on this page, or another page. */
  href: string;
  /** The setting, and where it is: "Minimum length". */
  label: string;
  message: string;
}

interface ProblemListProps {
  title: string;
  kind: 'danger' | 'warning';
  links: readonly ProblemLink[];
  /** Goes up whenever the person tried to go on: the list then takes the focus. */
  attempts?: number;
}

/** What is wrong, each a link to the field where it is put right. */
export function ProblemList({ title, kind, links, attempts = 0 }: ProblemListProps) {
  const box = useRef<HTMLDivElement>(null);
  // At once: whoever goes on typing elsewhere must not be called back.
  useLayoutEffect(() => {
    if (attempts > 0) box.current?.focus();
  }, [attempts]);
  if (links.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      <Notice kind={kind} title={title}>
        <ul className="mt-1 space-y-1">
          {links.map(({ href, label, message }) => (
            <li key={`${href} ${message}`}>
              <Link
                href={href}
                className="link"
                onClick={(event) => {
                  if (href.startsWith('#') && focusField(href.slice(1))) event.preventDefault();
                }}
              >
                {label}
              </Link>
              : {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
