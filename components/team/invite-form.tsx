'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ErrorView, Result } from '@/lib/result';
import { type GrantDraft, type GrantPlace, GrantsField } from './grants-field';
import { OneTimeLink } from './one-time-link';

interface InviteFormProps {
  places: readonly GrantPlace[];
  invite: (input: { email: string; grants: GrantDraft[] }) => Promise<Result<string>>;
}

const everywhereViewer: GrantDraft = { role: 'viewer', connection: '*', pool: '*' };

/** Asks someone in; afterwards shows the link to hand over. */
export function InviteForm({ places, invite }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [grants, setGrants] = useState<GrantDraft[]>([everywhereViewer]);
  const [link, setLink] = useState('');
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();

  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const result = await actAgain(() => invite({ email, grants }));
      setError(result.ok ? undefined : result.error);
      if (result.ok) setLink(result.data);
    });
  }

  if (link)
    return (
      <OneTimeLink
        title={`Hand this link to ${email}`}
        link={link}
        again={<LinkButton href="/team">Back to the team</LinkButton>}
      >
        It works once, for 72 hours, and is shown only now. Whoever has it comes in with these roles.
      </OneTimeLink>
    );
  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-6">
      <Field
        label="E-mail"
        help="The name they sign in with. Pooldeck sends no mail: you hand over the link."
        error={error?.fields?.email}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <GrantsField grants={grants} places={places} error={grantsError(error)} onChange={setGrants} />
      {error && !error.fields && <ErrorNotice error={error} />}
      <div className="flex justify-end gap-2">
        <LinkButton href="/team">Cancel</LinkButton>
        <Button type="submit" variant="primary" pending={pending}>
          Make the invitation
        </Button>
      </div>
      {againDialog}
    </form>
  );
}

/** Messages about any of the rows stand under all of them. */
export function grantsError(error: ErrorView | undefined): string | undefined {
  return Object.entries(error?.fields ?? {}).find(([path]) => path.startsWith('grants'))?.[1];
}
