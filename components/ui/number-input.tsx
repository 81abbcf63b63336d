'use client';

import clsx from 'clsx';
import { type ComponentProps, type KeyboardEvent, useState } from 'react';

type NumberInputProps = Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max'
> & {
  /** `null` is an empty box, `NaN` is text that is no number. */
  value: number | null;
  onValueChange: (value: number | null) => void;
  /** Bounds of the arrow keys; typing beyond them is kept, for the form to say what is wrong. */
  min?: number | null | undefined;
  max?: number | null | undefined;
  /** A word after the number: "characters", "days". */
  unit?: string | undefined;
};

const read = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const write = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));

/**
 * A whole number. What is typed is never changed behind the person's back (the browser's own number input swallows letters and
 * changes on scroll): bad text comes out as `NaN`, and stays where it is. Arrow keys step within the bounds.
 */
export function NumberInput({ value, onValueChange, min, max, unit, className, ...rest }: NumberInputProps) {
  const [text, setText] = useState(write(value));
  const shown = Object.is(read(text), value) ? text : write(value);

  function change(next: string) {
    setText(next);
    onValueChange(read(next));
  }

  function step(event: KeyboardEvent<HTMLInputElement>) {
    rest.onKeyDown?.(event);
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0 || rest.disabled || rest.readOnly) return;
    event.preventDefault();
    const from = value === null || Number.isNaN(value) ? (min ?? 0) - by : value;
    change(String(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, from + by))));
  }

  return (
    <span className="flex items-center gap-2">
      <input
        autoComplete="off"
        {...rest}
        type="text"
        inputMode="numeric"
        value={shown}
        onChange={(event) => change(event.target.value)}
        onKeyDown={step}
        className={clsx('control max-w-32', className)}
      />
      {unit && <span className="text-sm text-muted">{unit}</span>}
    </span>
  );
}
