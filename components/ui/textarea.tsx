import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ mono, className, ...rest }: ComponentProps<'textarea'> & { mono?: boolean | undefined }) {
  return (
    <textarea
      rows={3}
      spellCheck={mono ? false : undefined}
      {...rest}
      className={clsx('control field-sizing-content max-h-96 min-h-20', mono && 'mono', className)}
    />
  );
}
