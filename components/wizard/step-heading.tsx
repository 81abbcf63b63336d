'use client';

import { useLayoutEffect, useRef } from 'react';
import { focusField, someoneIsInField } from '@/components/settings/focus-field';

interface StepHeadingProps {
  title: string;
  intro: string;
}

/**
 * The head of a step. It takes the focus when the step opens, unless the address names a field of the step or somebody is in a field of it
 * already, who was there before this page woke up. At once, so that nobody can be.
 */
export function StepHeading({ title, intro }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (someoneIsInField()) return;
    const target = window.location.hash.slice(1);
    if (target === '' || !focusField(target)) heading.current?.focus();
  }, []);
  return (
    <header className="mb-6">
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-tight outline-none">
        {title}
      </h1>
      <p className="mt-1 max-w-prose text-muted">{intro}</p>
    </header>
  );
}
