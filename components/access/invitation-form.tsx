'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NewPasswordField } from './new-password-field';
import { postDoor } from './post-door';
import { textOf, useDoorForm } from './use-door-form';

/** Makes the account that an invitation is for, and goes in. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const [leaving, setLeaving] = useState(false);
  const { submit, pending, error, fields } = useDoorForm(
    (data) => postDoor('/invitation/submit', { token, name: textOf(data, 'name'), password: textOf(data, 'password') }),
    () => {
      setLeaving(true);
      window.location.assign('/');
    },
  );
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Your name" help="How others see you in lists and in the activity log." error={fields.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" required autoFocus />}
      </Field>
      <NewPasswordField least={15} error={fields.password} />
      {error && Object.keys(fields).length === 0 && <ErrorNotice error={error} />}
      <Button type="submit" variant="primary" pending={pending || leaving} className="justify-center">
        Join
      </Button>
    </form>
  );
}
