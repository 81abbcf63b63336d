import { type ReactNode, useId } from 'react';
import { FieldError, FieldHelp, FieldTitle } from './field-parts';

export type FieldText = {
  label: ReactNode;
  /** What it is for, under the label. */
  help?: ReactNode;
  /** What is wrong and what to do; marks the control invalid. */
  error?: string | undefined;
  /** A quiet remark beside the control's foot: "Default: 8". */
  hint?: ReactNode;
  /** Shown as "Reset" beside the hint; leave out when there is nothing to reset. */
  onReset?: (() => void) | undefined;
  /** Why this can never be changed later; shows a lock beside the label. */
  lock?: string | undefined;
  /** AWS's page about it. */
  docsHref?: string | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean | undefined;
  className?: string | undefined;
};

/** What ties a control to its field. Spread it into `Input`, `Select`, `Textarea`, `NumberInput`. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = FieldText & {
  /** Overrides the made-up id, so that "go to the field" links can name it. */
  id?: string | undefined;
  children: (control: FieldControl) => ReactNode;
};

/** Label, help, one control, hint and error, wired together for screen readers. */
export function Field({ id: givenId, children, className, ...text }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = descriptionIds(id, text);
  return (
    <div className={className}>
      <FieldTitle {...text}>
        <label htmlFor={id} className="font-medium">
          {text.label}
        </label>
      </FieldTitle>
      <FieldHelp id={`${id}-help`} {...text} />
      <div className="mt-1.5">
        {children({ id, 'aria-describedby': describedBy, 'aria-invalid': text.error ? true : undefined })}
      </div>
      <FieldError id={`${id}-error`} hintId={`${id}-hint`} {...text} />
    </div>
  );
}

/** The same around a group of controls: radio buttons, check boxes, rows of inputs. */
export function FieldGroup({
  id: givenId,
  children,
  className,
  ...text
}: FieldText & { id?: string; children: ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={descriptionIds(id, text)} className={className}>
      <FieldTitle {...text} as="legend">
        <span className="font-medium">{text.label}</span>
      </FieldTitle>
      <FieldHelp id={`${id}-help`} {...text} />
      <div className="mt-2">{children}</div>
      <FieldError id={`${id}-error`} hintId={`${id}-hint`} {...text} />
    </fieldset>
  );
}

function descriptionIds(id: string, { help, hint, error }: Omit<FieldText, 'label'>): string | undefined {
  const ids = [help && `${id}-help`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
