import type { ReactNode } from 'react';
import type { FieldControl, FieldText } from '@/components/ui/field';
import { FieldError, FieldHelp, FieldTitle } from '@/components/ui/field-parts';

interface ToggleFrameProps extends FieldText {
  id: string;
  /** The switch, before its label. */
  control: (field: FieldControl) => ReactNode;
  children: ReactNode;
}

/** A field whose control is a switch: it stands before its label, since it needs no line of its own. */
export function ToggleFrame({ id, control, children, ...text }: ToggleFrameProps) {
  const { label, help, hint, error } = text;
  const describedBy = [help && `${id}-help`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <FieldTitle {...text}>
        <span className="flex items-center gap-2.5">
          {control({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
        </span>
      </FieldTitle>
      <div className="pl-9.5">
        <FieldHelp id={`${id}-help`} help={help} />
        {children}
        <FieldError id={`${id}-error`} hintId={`${id}-hint`} {...text} />
      </div>
    </div>
  );
}
