import { type PasswordPolicy, passwordFaults } from '@/components/settings/password-check';
import type { NewUserForm } from '@/lib/users/new-user';
import { attributeLabel } from './attribute-label';
import { contactsOf, type FieldErrors, type NewUserDraft } from './new-user-draft';

/**
 * What can be seen to be wrong before anything is sent: empty fields that must not be, and a password that this pool's
 * policy refuses. Forms of addresses are checked on the server, by the one schema.
 */
export function newUserProblems(draft: NewUserDraft, form: NewUserForm, policy: PasswordPolicy): FieldErrors {
  const problems: FieldErrors = {};
  const has = contactsOf(draft, form);
  if (draft.username === '') problems.username = 'Enter who the user is.';
  if (form.emailRequired && !has.email) problems.email = 'Every user of this pool has an e-mail address.';
  if (form.phoneRequired && !has.phone) problems.phone = 'Every user of this pool has a phone number.';
  if (draft.password.mode === 'typed') {
    const faults = temporaryPasswordFaults(draft.password.value, policy);
    if (faults.length > 0) problems.password = `Cognito would refuse it: ${faults.join(', ')}.`;
  }
  for (const { name, required, minLength = 0, maxLength = 2048 } of form.attributes) {
    const value = draft.attributes[name] ?? '';
    if (required && value === '') problems[`attributes.${name}`] = `${attributeLabel(name)} is required in this pool.`;
    else if (value !== '' && (value.length < minLength || value.length > maxLength))
      problems[`attributes.${name}`] = `Use ${minLength}–${maxLength} characters; these are ${value.length}.`;
  }
  return problems;
}

/** Stricter than the policy: a temporary password holds no blank at all (`[\S]+` in the service model). */
export function temporaryPasswordFaults(password: string, policy: PasswordPolicy): string[] {
  const faults = passwordFaults(password, policy);
  return /\s/.test(password) ? [...faults, 'holds a blank, which a temporary password may not'] : faults;
}
