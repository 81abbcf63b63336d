'use client';

import clsx from 'clsx';
import { type ComponentProps, type ReactNode, useImperativeHandle } from 'react';
import { Choice } from './choice';
import { useChosenEarly } from './use-chosen-early';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label?: ReactNode; description?: ReactNode };

/** A check box; without a `label` give it an `aria-label`. Works with `register()` and in plain forms. */
export function Checkbox({ label, description, className, ref, ...rest }: CheckboxProps) {
  const control = useChosenEarly(rest.checked);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => control.current);
  return (
    <Choice
      label={label}
      description={description}
      disabled={rest.disabled}
      className={className}
      control={(describedBy) => (
        <input
          aria-describedby={describedBy}
          {...rest}
          ref={control}
          type="checkbox"
          className={clsx('tick tick-check rounded-sm')}
        />
      )}
    />
  );
}
