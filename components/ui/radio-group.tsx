'use client';

import clsx from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Choice } from './choice';
import { useChosenEarly } from './use-chosen-early';

type RadioOption<Value extends string = string> = {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  /** On the right of the label: a badge, a price. */
  aside?: ReactNode;
  disabled?: boolean | undefined;
};

type RadioGroupProps<Value extends string> = {
  options: readonly RadioOption<Value>[];
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onValueChange?: ((value: Value) => void) | undefined;
  /** The form name; unique on the page by itself when left out. */
  name?: string | undefined;
  disabled?: boolean | undefined;
  /** `card`: each choice is a box of its own, for the few choices that matter. */
  appearance?: 'plain' | 'card' | undefined;
  /** Side by side where there is room. */
  columns?: 1 | 2 | 3 | undefined;
  onBlur?: (() => void) | undefined;
};

const grids = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' };

/** One of few. Put it into a `FieldGroup`, which gives the group its name. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, defaultValue, onValueChange, appearance = 'plain', columns = 1 } = props;
  const ownName = useId();
  const card = appearance === 'card';
  return (
    <div className={clsx('grid', card ? 'gap-2' : 'gap-x-6 gap-y-2', grids[columns])}>
      {options.map((option) => {
        const disabled = props.disabled || option.disabled;
        return (
          <Choice
            key={option.value}
            label={option.label}
            description={option.description}
            aside={option.aside}
            disabled={disabled}
            card={card}
            control={(describedBy) => (
              <Radio
                name={props.name ?? ownName}
                value={option.value}
                disabled={disabled}
                checked={onValueChange ? value === option.value : undefined}
                defaultChecked={onValueChange ? undefined : defaultValue === option.value}
                onChange={onValueChange && (() => onValueChange(option.value))}
                onBlur={props.onBlur}
                aria-describedby={describedBy}
              />
            )}
          />
        );
      })}
    </div>
  );
}

function Radio(props: ComponentProps<'input'>) {
  const control = useChosenEarly(props.checked);
  return <input {...props} ref={control} type="radio" className="tick tick-radio rounded-full" />;
}
