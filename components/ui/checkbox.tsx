import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Choice } from './choice';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label?: ReactNode; description?: ReactNode };

/** A check box; without a `label` give it an `aria-label`. Works with `register()` and in plain forms. */
export function Checkbox({ label, description, className, ...rest }: CheckboxProps) {
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
          type="checkbox"
          className={clsx('tick tick-check rounded-sm')}
        />
      )}
    />
  );
}
