'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { NewUserForm } from '@/lib/users/new-user';
import type { ChangeDraft, FieldErrors, NewUserDraft } from './new-user-draft';

interface ContactFieldsProps {
  form: NewUserForm;
  draft: NewUserDraft;
  change: ChangeDraft;
  errors: FieldErrors;
}

const names = {
  username: {
    label: 'Username',
    help: 'What the person signs in with. It can never be changed.',
    placeholder: 'ann',
    type: 'text',
  },
  email: {
    label: 'E-mail',
    help: 'In this pool people sign in by e-mail. Cognito makes a username of its own (a UUID).',
    placeholder: 'ann@example.com',
    type: 'email',
  },
  phone: {
    label: 'Phone number',
    help: 'In this pool people sign in by phone number, with country code. Cognito makes a username of its own (a UUID).',
    placeholder: '+14155550100',
    type: 'tel',
  },
  emailOrPhone: {
    label: 'E-mail or phone number',
    help: 'In this pool people sign in by either. Cognito makes a username of its own (a UUID).',
    placeholder: 'ann@example.com',
    type: 'text',
  },
} as const;

/** Who the user is: the name they sign in with, e-mail and phone, and whether those count as verified. */
export function ContactFields({ form, draft, change, errors }: ContactFieldsProps) {
  const name = names[form.signInName];
  const emailIsName =
    form.signInName === 'email' || (form.signInName === 'emailOrPhone' && draft.username.includes('@'));
  const phoneIsName =
    form.signInName === 'phone' || (form.signInName === 'emailOrPhone' && draft.username.startsWith('+'));
  return (
    <>
      <Field
        id="username"
        label={name.label}
        help={
          form.emailIsAlias
            ? `${name.help} It may not look like an e-mail address, because the address is an alias here.`
            : name.help
        }
        error={errors.username}
      >
        {(control) => (
          <Input
            {...control}
            type={name.type}
            value={draft.username}
            placeholder={name.placeholder}
            required
            onChange={(event) => change({ username: event.target.value.trim() })}
          />
        )}
      </Field>
      {emailIsName ? (
        <EmailVerified draft={draft} change={change} />
      ) : (
        <div className="grid gap-2">
          <Field id="email" label="E-mail" optional={!form.emailRequired} error={errors.email}>
            {(control) => (
              <Input
                {...control}
                type="email"
                value={draft.email}
                placeholder="ann@example.com"
                onChange={(event) => change({ email: event.target.value.trim() })}
              />
            )}
          </Field>
          {draft.email !== '' && <EmailVerified draft={draft} change={change} />}
        </div>
      )}
      {phoneIsName ? (
        <PhoneVerified draft={draft} change={change} />
      ) : (
        <div className="grid gap-2">
          <Field
            id="phone"
            label="Phone number"
            help="With country code and without blanks."
            optional={!form.phoneRequired}
            error={errors.phone}
          >
            {(control) => (
              <Input
                {...control}
                type="tel"
                value={draft.phone}
                placeholder="+14155550100"
                onChange={(event) => change({ phone: event.target.value.trim() })}
              />
            )}
          </Field>
          {draft.phone !== '' && <PhoneVerified draft={draft} change={change} />}
        </div>
      )}
    </>
  );
}

type VerifiedProps = Pick<ContactFieldsProps, 'draft' | 'change'>;

function EmailVerified({ draft, change }: VerifiedProps) {
  return (
    <Checkbox
      label="Mark e-mail as verified"
      description="Only a verified address can be used to recover the password or to sign in by alias."
      checked={draft.emailVerified}
      onChange={(event) => change({ emailVerified: event.target.checked })}
    />
  );
}

function PhoneVerified({ draft, change }: VerifiedProps) {
  return (
    <Checkbox
      label="Mark phone number as verified"
      description="Only when you know that the number belongs to this person."
      checked={draft.phoneVerified}
      onChange={(event) => change({ phoneVerified: event.target.checked })}
    />
  );
}
