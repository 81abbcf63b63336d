'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ErrorView } from '@/lib/result';

type SignInFieldsProps = {
  /** Whose password is asked for; the address is asked for where nobody is known. */
  email: string | undefined;
  /** Whether the code of the second factor is asked for, too. */
  withCode: boolean;
  fields: NonNullable<ErrorView['fields']>;
};

/** Address, password and code, named as password managers expect them. */
export function SignInFields({ email, withCode, fields }: SignInFieldsProps) {
  return (
    <>
      {email === undefined ? (
        <Field label="E-mail" error={fields.email}>
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" required autoFocus={!withCode} />
          )}
        </Field>
      ) : (
        // For password managers: they fill in a password only beside the name it belongs to.
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      )}
      <Field label="Password" error={fields.password}>
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            autoFocus={email !== undefined && !withCode}
          />
        )}
      </Field>
      {withCode && (
        <Field
          label="Code"
          help="The six digits that your authenticator app shows now, or one of your recovery codes."
          error={fields.code}
        >
          {(control) => <Input {...control} name="code" mono autoComplete="one-time-code" required autoFocus />}
        </Field>
      )}
    </>
  );
}
