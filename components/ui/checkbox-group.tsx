'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Checkbox } from './checkbox';

type CheckboxOption<Value extends string = string> = {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean | undefined;
};

type CheckboxGroupProps<Value extends string> = {
  options: readonly CheckboxOption<Value>[];
  value: readonly Value[];
  /** The chosen values, in the order of the options. */
  onValueChange: (value: Value[]) => void;
  name?: string | undefined;
  disabled?: boolean | undefined;
  /** In columns as wide as they need, for many short choices. */
  columns?: boolean | undefined;
  onBlur?: (() => void) | undefined;
  'aria-describedby'?: string | undefined;
};

/** Several of many. Put it into a `FieldGroup`, which gives the group its name. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const { options, value, onValueChange, name, disabled, columns, onBlur } = props;
  const toggle = (changed: Value, on: boolean) =>
    onValueChange(options.map((o) => o.value).filter((v) => (v === changed ? on : value.includes(v))));
  return (
    <div className={clsx('grid gap-x-6 gap-y-2', columns && 'grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]')}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          description={option.description}
          disabled={disabled || option.disabled}
          checked={value.includes(option.value)}
          onChange={(event) => toggle(option.value, event.target.checked)}
          onBlur={onBlur}
          aria-describedby={props['aria-describedby']}
        />
      ))}
    </div>
  );
}
