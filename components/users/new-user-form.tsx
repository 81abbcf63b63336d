'use client';

import { Button, LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { AttributeFields } from './attribute-fields';
import { ContactFields } from './contact-fields';
import { InvitationField } from './invitation-field';
import { NewUserResult } from './new-user-result';
import { TemporaryPasswordField } from './temporary-password-field';
import { type NewUserPlace, useNewUser } from './use-new-user';

interface NewUserFormProps extends NewUserPlace {
  temporaryPasswordDays: number;
  /** The pool's list of users; a user's own page is below it. */
  usersHref: string;
  /** Where the invitation can be read: on an embedded connection only. */
  inboxHref: string | undefined;
}

/** Creates a user in a pool, asking for what this pool needs; afterwards shows what to hand over. */
export function NewUserForm({ temporaryPasswordDays, usersHref, inboxHref, ...place }: NewUserFormProps) {
  const { form, policy } = place;
  const { created, again, element, submit, error, pending, ...fields } = useNewUser(place);
  if (created) return <NewUserResult created={created} usersHref={usersHref} inboxHref={inboxHref} onAnother={again} />;
  return (
    <form ref={element} onSubmit={submit} noValidate className="grid max-w-xl gap-8">
      <div className="grid gap-5">
        <ContactFields form={form} {...fields} />
      </div>
      <Section title="First sign-in">
        <div className="grid gap-5">
          <InvitationField form={form} draft={fields.draft} change={fields.change} />
          <TemporaryPasswordField policy={policy} validDays={temporaryPasswordDays} {...fields} />
        </div>
      </Section>
      {form.attributes.length > 0 && (
        <Section title="Attributes">
          <Attributes form={form} fields={fields} />
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

type AttributesProps = {
  form: NewUserPlace['form'];
  fields: Pick<ReturnType<typeof useNewUser>, 'draft' | 'change' | 'errors'>;
};

/** Required attributes first, the others folded. */
function Attributes({ form, fields: { draft, change, errors } }: AttributesProps) {
  const required = form.attributes.filter((field) => field.required);
  const others = form.attributes.filter((field) => !field.required);
  const shared = {
    values: draft.attributes,
    errors,
    onValueChange: (name: string, value: string) => change({ attributes: { ...draft.attributes, [name]: value } }),
  };
  return (
    <div className="grid gap-5">
      <AttributeFields fields={required} {...shared} />
      {others.length > 0 && (
        <Disclosure
          summary={required.length > 0 ? 'More attributes' : 'Add attributes'}
          defaultOpen={others.some(({ name }) => errors[`attributes.${name}`])}
        >
          <div className="grid gap-5 pt-2">
            <AttributeFields fields={others} {...shared} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}
