'use client';

import { type ComponentProps, type ReactNode, useImperativeHandle } from 'react';
import { Choice } from './choice';
import { useChosenEarly } from './use-chosen-early';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label?: ReactNode; description?: ReactNode };

/** On or off. Like `Checkbox` in everything but its looks: `checked`, `onChange`, `register()`. */
export function Switch({ label, description, className, ref, ...rest }: SwitchProps) {
  const control = useChosenEarly(rest.checked);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => control.current);
  return (
    <Choice
      label={label}
      description={description}
      disabled={rest.disabled}
      wide
      className={className}
      control={(describedBy) => (
        <input
          aria-describedby={describedBy}
          {...rest}
          ref={control}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a check box says "checked" by itself, and knows it without React.
          role="switch"
          className="tick switch"
        />
      )}
    />
  );
}
