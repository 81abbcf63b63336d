'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/show-toast';
import type { Result } from '@/lib/result';
import { NewPasswordField } from './new-password-field';
import { useActionForm } from './use-action-form';
import { textOf } from './use-door-form';

type PasswordFormProps = {
  email: string;
  /** How many characters a new one needs. */
  least: number;
  change: (input: { current: string; password: string }) => Promise<Result<unknown>>;
};

/** One's own password: the one there is, and a new one. */
export function PasswordForm({ email, least, change }: PasswordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { submit, pending, error, fields, againDialog } = useActionForm(
    (data) => change({ current: textOf(data, 'current'), password: textOf(data, 'password') }),
    () => {
      form.current?.reset();
      showToast('success', 'Your password is changed');
    },
  );
  return (
    <>
      <form ref={form} method="post" onSubmit={submit} className="grid max-w-md gap-4">
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <Field label="Current password" error={fields.current}>
          {(control) => <Input {...control} name="current" type="password" autoComplete="current-password" required />}
        </Field>
        <NewPasswordField label="New password" least={least} error={fields.password} />
        {error && Object.keys(fields).length === 0 && <ErrorNotice error={error} />}
        <Button type="submit" pending={pending} className="justify-self-start">
          Change password
        </Button>
      </form>
      {againDialog}
    </>
  );
}
