'use client';

import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { useTypedEarly } from './use-typed-early';

type TextareaProps = Omit<ComponentProps<'textarea'>, 'ref'> & { mono?: boolean | undefined };

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ mono, className, ...rest }: TextareaProps) {
  const control = useTypedEarly<HTMLTextAreaElement>(rest.value);
  return (
    <textarea
      rows={3}
      spellCheck={mono ? false : undefined}
      {...rest}
      ref={control}
      className={clsx('control field-sizing-content max-h-96 min-h-20', mono && 'mono', className)}
    />
  );
}
