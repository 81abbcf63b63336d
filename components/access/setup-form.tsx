'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NewPasswordField } from './new-password-field';
import { postDoor } from './post-door';
import { textOf, useDoorForm } from './use-door-form';

/** Makes the first owner. */
export function SetupForm({ token }: { token: string }) {
  const [leaving, setLeaving] = useState(false);
  const { submit, pending, error, fields } = useDoorForm(
    (data) =>
      postDoor('/setup/submit', {
        token,
        name: textOf(data, 'name'),
        email: textOf(data, 'email'),
        password: textOf(data, 'password'),
      }),
    () => {
      setLeaving(true);
      window.location.assign('/');
    },
  );
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <Field label="Your name" help="How others see you in lists and in the activity log." error={fields.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" required autoFocus />}
      </Field>
      <Field label="E-mail" error={fields.email}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <NewPasswordField least={15} error={fields.password} />
      {error && Object.keys(fields).length === 0 && <ErrorNotice error={error} />}
      <Button type="submit" variant="primary" pending={pending || leaving} className="justify-center">
        Become the first owner
      </Button>
    </form>
  );
}
