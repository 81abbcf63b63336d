'use client';

import clsx from 'clsx';
import { type ComponentProps, type ReactNode, useImperativeHandle } from 'react';
import { useTypedEarly } from './use-typed-early';

type InputProps = ComponentProps<'input'> & {
  /** Monospace: for ids, ARNs, URLs, code. */
  mono?: boolean | undefined;
  /** Fixed text or an icon inside the box, before or after what is typed. Decoration only. */
  start?: ReactNode;
  end?: ReactNode;
};

/** A line of text. Spread a `FieldControl` into it to be labelled. */
export function Input({ mono, start, end, className, ref, ...rest }: InputProps) {
  const control = useTypedEarly<HTMLInputElement>(rest.value);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => control.current);
  const input = (
    <input
      autoComplete="off"
      spellCheck={mono ? false : undefined}
      {...rest}
      ref={control}
      className={clsx('control', mono && 'mono', start != null && 'pl-8', end != null && 'pr-24', className)}
    />
  );
  if (start == null && end == null) return input;
  return (
    <span className="relative block">
      {start != null && <span className={clsx(adornment, 'left-2.5')}>{start}</span>}
      {input}
      {end != null && <span className={clsx(adornment, 'right-2.5')}>{end}</span>}
    </span>
  );
}

const adornment = 'pointer-events-none absolute inset-y-0 flex items-center text-sm text-muted [&_svg]:size-4';
