'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';

type NewPasswordFieldProps = {
  label?: string;
  /** How many characters it needs. */
  least: number;
  error: string | undefined;
};

/** A password to choose. It can be shown instead of being typed twice. */
export function NewPasswordField({ label = 'Password', least, error }: NewPasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Field
        label={label}
        help={`At least ${least} characters. A few words that only you would put together make a good one.`}
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            required
            spellCheck={false}
          />
        )}
      </Field>
      <div className="mt-2">
        <Switch label="Show the password" checked={shown} onChange={(event) => setShown(event.target.checked)} />
      </div>
    </div>
  );
}
