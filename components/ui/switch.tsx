import type { ComponentProps, ReactNode } from 'react';
import { Choice } from './choice';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label?: ReactNode; description?: ReactNode };

/** On or off. Like `Checkbox` in everything but its looks: `checked`, `onChange`, `register()`. */
export function Switch({ label, description, className, ...rest }: SwitchProps) {
  return (
    <Choice
      label={label}
      description={description}
      disabled={rest.disabled}
      wide
      className={className}
      control={(describedBy) => (
        // biome-ignore lint/a11y/useAriaPropsForRole: a check box says "checked" by itself, and knows it without React.
        <input aria-describedby={describedBy} {...rest} type="checkbox" role="switch" className="tick switch" />
      )}
    />
  );
}
