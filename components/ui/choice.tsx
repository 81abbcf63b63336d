import clsx from 'clsx';
import { type ReactElement, type ReactNode, useId } from 'react';

type ChoiceProps = {
  label?: ReactNode;
  /** A line under the label; read out with the control. */
  description?: ReactNode;
  /** On the right of the label: a badge, a price. */
  aside?: ReactNode;
  disabled?: boolean | undefined;
  card?: boolean | undefined;
  /** The control is as wide as a switch. */
  wide?: boolean | undefined;
  className?: string | undefined;
  /** Draws the input with the id of its description. */
  control: (describedBy: string | undefined) => ReactElement;
};

/** A check box, radio button or switch with its words beside it; a click on the words counts. */
export function Choice({ label, description, aside, disabled, card, wide, className, control }: ChoiceProps) {
  const id = useId();
  const describedBy = description ? `${id}-description` : undefined;
  return (
    <div
      className={clsx(
        'relative',
        card &&
          'card p-3 transition-colors has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent-text has-[:focus-visible]:[&_input]:outline-none',
        card && !disabled && 'hover:border-control',
        className,
      )}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control comes from the function. */}
      <label className={clsx('flex items-start gap-2', card && 'after:absolute after:inset-0')}>
        <span className="relative z-1 flex h-5 items-center">{control(describedBy)}</span>
        {label != null && (
          <span className={clsx('min-w-0 flex-1 wrap-anywhere', card && 'font-medium', disabled && 'text-muted')}>
            {label}
          </span>
        )}
        {aside}
      </label>
      {description && (
        <p id={describedBy} className={clsx('mt-0.5 text-sm text-muted', label != null && (wide ? 'pl-9' : 'pl-6'))}>
          {description}
        </p>
      )}
    </div>
  );
}
