'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { AttributeField } from '@/lib/users/new-user';
import { attributeLabel } from './attribute-label';
import type { FieldErrors } from './new-user-draft';

interface AttributeFieldsProps {
  fields: readonly AttributeField[];
  values: Readonly<Record<string, string>>;
  onValueChange: (name: string, value: string) => void;
  errors: FieldErrors;
}

/** One input per attribute, of the attribute's kind and with its bounds. */
export function AttributeFields({ fields, values, onValueChange, errors }: AttributeFieldsProps) {
  return fields.map((field) => (
    <Field
      key={field.name}
      id={`attribute-${field.name}`}
      label={attributeLabel(field.name)}
      help={helpFor(field)}
      optional={!field.required}
      error={errors[`attributes.${field.name}`]}
    >
      {(control) =>
        field.type === 'Boolean' ? (
          <Select
            {...control}
            value={values[field.name] ?? ''}
            placeholder="Not set"
            options={[
              { value: 'true', label: 'True' },
              { value: 'false', label: 'False' },
            ]}
            onChange={(event) => onValueChange(field.name, event.target.value)}
          />
        ) : (
          <Input
            {...control}
            type={field.name === 'birthdate' ? 'date' : 'text'}
            inputMode={field.type === 'Number' ? 'numeric' : undefined}
            value={values[field.name] ?? ''}
            onChange={(event) => onValueChange(field.name, event.target.value)}
          />
        )
      }
    </Field>
  ));
}

function helpFor({ name, type, minLength, maxLength }: AttributeField): string | undefined {
  const own = name.includes('custom:') ? `Custom attribute ${name}. ` : '';
  if (type === 'Number') return `${own}A whole number.`;
  if (type === 'DateTime') return `${own}Date and time, such as 2026-11-21T09:30:00Z.`;
  // Cognito's own bounds (0–2048, and 10–10 for the birthday) are nothing to tell a person.
  const bounded = (minLength ?? 0) > 0 || (maxLength ?? 2048) < 2048;
  if (type === 'String' && bounded && name !== 'birthdate')
    return `${own}${minLength ?? 0}–${maxLength ?? 2048} characters.`;
  return own.trim() || undefined;
}
