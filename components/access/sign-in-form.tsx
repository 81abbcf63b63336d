'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SignInFields } from './sign-in-fields';
import { useSignIn } from './use-sign-in';

/** Signs in and goes on to where one wanted to go. */
export function SignInForm({ next }: { next: string }) {
  const [leaving, setLeaving] = useState(false);
  const { submit, pending, error, fields, withCode } = useSignIn(() => {
    setLeaving(true);
    // A fresh start: nothing that the browser remembers of an earlier session may show.
    window.location.assign(next);
  });
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <SignInFields email={undefined} withCode={withCode} fields={fields} />
      {error && <ErrorNotice error={error} />}
      <Button type="submit" variant="primary" pending={pending || leaving} className="justify-center">
        Sign in
      </Button>
    </form>
  );
}
