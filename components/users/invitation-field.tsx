'use client';

import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { FieldGroup } from '@/components/ui/field';
import type { NewUserForm } from '@/lib/users/new-user';
import { type ChangeDraft, contactsOf, type NewUserDraft } from './new-user-draft';

interface InvitationFieldProps {
  form: NewUserForm;
  draft: NewUserDraft;
  change: ChangeDraft;
}

/** By which ways Cognito sends username and temporary password, if at all. */
export function InvitationField({ form, draft, change }: InvitationFieldProps) {
  const has = contactsOf(draft, form);
  return (
    <FieldGroup
      id="invitation"
      label="Send an invitation"
      help={
        draft.invitation.length === 0
          ? 'Nothing is sent: hand over username and password yourself.'
          : 'Cognito sends the pool’s invitation text with username and temporary password.'
      }
    >
      <CheckboxGroup
        value={draft.invitation}
        onValueChange={(invitation) => change({ invitation })}
        options={[
          { value: 'EMAIL', label: 'By e-mail', description: has.email ? undefined : 'Needs an e-mail address.' },
          { value: 'SMS', label: 'By SMS', description: has.phone ? undefined : 'Needs a phone number.' },
        ]}
      />
    </FieldGroup>
  );
}
