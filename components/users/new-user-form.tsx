'use client';

import { type FormEvent, useRef, useState, useTransition } from 'react';
import type { PasswordPolicy } from '@/components/settings/password-check';
import { Button, LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import type { ErrorView, Result } from '@/lib/result';
import type { NewUser } from '@/lib/users/create-request';
import type { CreatedUser } from '@/lib/users/create-user';
import type { NewUserForm as Form } from '@/lib/users/new-user';
import { AttributeFields } from './attribute-fields';
import { ContactFields } from './contact-fields';
import { InvitationField } from './invitation-field';
import { emptyDraft, type NewUserDraft } from './new-user-draft';
import { NewUserResult } from './new-user-result';
import { TemporaryPasswordField } from './temporary-password-field';

interface NewUserFormProps {
  connection: string;
  poolId: string;
  form: Form;
  policy: PasswordPolicy;
  temporaryPasswordDays: number;
  /** The pool's list of users; a user's own page is below it. */
  usersHref: string;
  /** Where the invitation can be read: on an embedded connection only. */
  inboxHref: string | undefined;
  createUser: (user: NewUser) => Promise<Result<CreatedUser>>;
}

/** Creates a user in a pool, asking for what this pool needs; afterwards shows what to hand over. */
export function NewUserForm(props: NewUserFormProps) {
  const { form, usersHref, createUser } = props;
  const [draft, setDraft] = useState<NewUserDraft>(emptyDraft);
  const [error, setError] = useState<ErrorView>();
  const [created, setCreated] = useState<CreatedUser>();
  const [pending, startTransition] = useTransition();
  const element = useRef<HTMLFormElement>(null);
  const errors = error?.fields ?? {};
  const change = (part: Partial<NewUserDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setAttribute = (name: string, value: string) => change({ attributes: { ...draft.attributes, [name]: value } });

  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const result = await createUser({ connection: props.connection, poolId: props.poolId, ...draft });
      setError(result.ok ? undefined : result.error);
      if (result.ok) setCreated(result.data);
      // The first field that is wrong, so that keyboard and screen reader land where the work is.
      else setTimeout(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    });
  }

  if (created) {
    const again = () => {
      setCreated(undefined);
      setDraft(emptyDraft);
    };
    return <NewUserResult created={created} usersHref={usersHref} inboxHref={props.inboxHref} onAnother={again} />;
  }
  const required = form.attributes.filter((field) => field.required);
  const others = form.attributes.filter((field) => !field.required);
  return (
    <form ref={element} onSubmit={submit} noValidate className="grid max-w-xl gap-8">
      <div className="grid gap-5">
        <ContactFields form={form} draft={draft} change={change} errors={errors} />
      </div>
      <Section title="First sign-in">
        <div className="grid gap-5">
          <InvitationField form={form} draft={draft} change={change} />
          <TemporaryPasswordField
            policy={props.policy}
            validDays={props.temporaryPasswordDays}
            draft={draft}
            change={change}
            errors={errors}
          />
        </div>
      </Section>
      {form.attributes.length > 0 && (
        <Section title="Attributes">
          <div className="grid gap-5">
            <AttributeFields fields={required} values={draft.attributes} onValueChange={setAttribute} errors={errors} />
            {others.length > 0 && (
              <Disclosure summary={required.length > 0 ? 'More attributes' : 'Add attributes'}>
                <div className="grid gap-5 pt-2">
                  <AttributeFields
                    fields={others}
                    values={draft.attributes}
                    onValueChange={setAttribute}
                    errors={errors}
                  />
                </div>
              </Disclosure>
            )}
          </div>
        </Section>
      )}
      {error && <ErrorNotice error={error} />}
      <div className="flex justify-end gap-2">
        <LinkButton href={usersHref}>Cancel</LinkButton>
        <Button type="submit" variant="primary" pending={pending}>
          Create user
        </Button>
      </div>
    </form>
  );
}
