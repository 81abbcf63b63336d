import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Tone } from './tone';

const dots: Record<Tone, string> = {
  neutral: 'bg-control',
  accent: 'bg-accent',
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-danger',
};

type StatusProps = {
  tone?: Tone;
  /** Something is going on right now: the dot breathes. */
  busy?: boolean | undefined;
  /** What the word means, on hover. */
  title?: string | undefined;
  children: ReactNode;
};

/** A state: a dot and a word. */
export function Status({ tone = 'neutral', busy, title, children }: StatusProps) {
  return (
    <span title={title} className="inline-flex items-center align-top gap-2 whitespace-nowrap">
      <span aria-hidden className={clsx('size-2 shrink-0 rounded-full', dots[tone], busy && 'animate-pulse')} />
      {children}
    </span>
  );
}
