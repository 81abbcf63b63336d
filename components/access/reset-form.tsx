'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { NewPasswordField } from './new-password-field';
import { postDoor } from './post-door';
import { textOf, useDoorForm } from './use-door-form';

type ResetFormProps = { token: string; email: string; least: number };

/** Sets a new password and leads to the sign-in page. */
export function ResetForm({ token, email, least }: ResetFormProps) {
  const [leaving, setLeaving] = useState(false);
  const { submit, pending, error, fields } = useDoorForm(
    (data) => postDoor('/new-password/submit', { token, password: textOf(data, 'password') }),
    () => {
      setLeaving(true);
      window.location.assign('/sign-in');
    },
  );
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label="New password" least={least} error={fields.password} />
      {error && !fields.password && <ErrorNotice error={error} />}
      <Button type="submit" variant="primary" pending={pending || leaving} className="justify-center">
        Save password
      </Button>
    </form>
  );
}
