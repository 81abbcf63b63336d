'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { type PasswordPolicy, passwordFaults } from '@/components/settings/password-check';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CopyValue } from '@/components/ui/copy-value';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { ErrorView, Result } from '@/lib/result';

type Password = { mode: 'generated' } | { mode: 'typed'; value: string };
type UserKey = { connection: string; poolId: string; username: string };

interface SetPasswordProps {
  user: UserKey;
  policy: PasswordPolicy;
  setPassword: (
    input: UserKey & { permanent: boolean; password: Password },
  ) => Promise<Result<{ generated: string | undefined }>>;
}

/** Sets a user's password, typed or generated; Cognito sends no message either way. */
export function SetPassword({ user, policy, setPassword }: SetPasswordProps) {
  const [text, setText] = useState('');
  const [permanent, setPermanent] = useState(false);
  const [answer, setAnswer] = useState<{ generated: string | undefined; permanent: boolean }>();
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const faults = text === '' ? [] : passwordFaults(text, policy);

  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const password: Password = text === '' ? { mode: 'generated' } : { mode: 'typed', value: text };
      const result = await answered(setPassword({ ...user, permanent, password }));
      setError(result.ok ? undefined : result.error);
      setAnswer(result.ok ? { generated: result.data.generated, permanent } : undefined);
      if (result.ok) setText('');
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-md gap-4">
      <Field
        label="New password"
        help="Leave it empty to have a strong one generated."
        error={error?.fields?.password}
        hint={faults.length > 0 ? `Not yet: ${faults.join(', ')}.` : undefined}
      >
        {(control) => <Input {...control} mono value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Checkbox
        label="Permanent"
        description="Confirms the user at once. Otherwise it is temporary, and the person chooses a new one at the next sign-in."
        checked={permanent}
        onChange={(event) => setPermanent(event.target.checked)}
      />
      {error && !error.fields?.password && <ErrorNotice error={error} />}
      {answer && (
        <Notice
          kind="success"
          announce
          title={answer.permanent ? 'The password is set' : 'The temporary password is set'}
        >
          {answer.generated && (
            <>
              <p>Shown only now: nobody can read it again.</p>
              <CopyValue value={answer.generated} label="password" />
            </>
          )}
        </Notice>
      )}
      <Button type="submit" pending={pending} className="justify-self-start">
        Set password
      </Button>
    </form>
  );
}
