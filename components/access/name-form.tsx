'use client';

import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/show-toast';
import type { Result } from '@/lib/result';
import { useActionForm } from './use-action-form';
import { textOf } from './use-door-form';

type NameFormProps = { name: string; rename: (input: { name: string }) => Promise<Result<unknown>> };

/** One's own name. */
export function NameForm({ name, rename }: NameFormProps) {
  const { submit, pending, error, fields, againDialog } = useActionForm(
    (data) => rename({ name: textOf(data, 'name') }),
    () => showToast('success', 'Your name is changed'),
  );
  return (
    <>
      <form onSubmit={submit} className="grid max-w-md gap-3">
        <Field label="Your name" error={fields.name}>
          {(control) => <Input {...control} name="name" autoComplete="name" defaultValue={name} required />}
        </Field>
        {error && !fields.name && <ErrorNotice error={error} />}
        <Button type="submit" pending={pending} className="justify-self-start">
          Save name
        </Button>
      </form>
      {againDialog}
    </>
  );
}
