'use client';

import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import X from 'lucide-react/icons/x';
import { type ComponentProps, useEffect, useState } from 'react';
import { Button } from './button';
import { copyText } from './copy-text';

type CopyButtonProps = Omit<ComponentProps<typeof Button>, 'value' | 'onClick' | 'children' | 'icon'> & {
  /** What lands on the clipboard. */
  value: string;
  /** What it is, as in "Copy pool id". */
  label: string;
  /** Shows the words beside the icon; otherwise they are its name and its hint on hover. */
  showLabel?: boolean | undefined;
};

const answers = { idle: '', copied: 'Copied', failed: 'Copying was refused by the browser' };

/** Copies a value, and says so on the spot: no toast to chase. */
export function CopyButton({ value, label, showLabel, variant = 'ghost', size = 'sm', ...rest }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof answers>('idle');
  const name = `Copy ${label}`;

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 1500);
    return () => clearTimeout(timer);
  }, [state]);

  const icon =
    state === 'copied' ? (
      <Check aria-hidden className="text-success-text" />
    ) : state === 'failed' ? (
      <X aria-hidden className="text-danger-text" />
    ) : (
      <Copy aria-hidden />
    );

  return (
    <>
      <Button
        {...rest}
        variant={variant}
        size={size}
        square={!showLabel}
        aria-label={showLabel ? undefined : name}
        title={state === 'idle' ? (showLabel ? undefined : name) : answers[state]}
        icon={icon}
        onClick={async () => setState((await copyText(value)) ? 'copied' : 'failed')}
      >
        {showLabel && name}
      </Button>
      <span role="status" className="sr-only">
        {answers[state]}
      </span>
    </>
  );
}
