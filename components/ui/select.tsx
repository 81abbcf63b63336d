'use client';

import clsx from 'clsx';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { type ComponentProps, useImperativeHandle } from 'react';
import { usePickedEarly } from './use-chosen-early';

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = ComponentProps<'select'> & {
  /** The choices; leave out and pass `<option>`s as children for groups. */
  options?: readonly SelectOption[] | undefined;
  /** Shown while nothing is chosen; its value is the empty string. */
  placeholder?: string | undefined;
};

/** The browser's own select, so that phones, keyboards and screen readers get what they know. Take `event.target.value`. */
export function Select({ options, placeholder, className, children, ref, ...rest }: SelectProps) {
  const control = usePickedEarly(rest.value);
  useImperativeHandle<HTMLSelectElement | null, HTMLSelectElement | null>(ref, () => control.current);
  return (
    <span className="relative block">
      <select {...rest} ref={control} className={clsx('control select-control', className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
