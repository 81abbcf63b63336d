import type { NewUser } from '@/lib/users/create-request';
import type { NewUserForm } from '@/lib/users/new-user';

/** The form while it is filled in: what the action takes, without where it goes. */
export type NewUserDraft = Omit<NewUser, 'connection' | 'poolId'>;

/** Changes some fields. */
export type ChangeDraft = (change: Partial<NewUserDraft>) => void;

/** What is wrong with a field, by its name (`attributes.name` for attributes). */
export type FieldErrors = Partial<Record<string, string>>;

export const emptyDraft: NewUserDraft = {
  username: '',
  email: '',
  phone: '',
  // The usual case: the administrator knows the address, and "Forgot password" needs a verified one.
  emailVerified: true,
  phoneVerified: false,
  password: { mode: 'generated' },
  invitation: ['EMAIL'],
  attributes: {},
};

/** Whether the user being typed will have an e-mail address or a phone number, by a field of its own or as the username. */
export function contactsOf(draft: NewUserDraft, form: NewUserForm): { email: boolean; phone: boolean } {
  const isAddress = draft.username.includes('@');
  const asEmail = form.signInName === 'email' || (form.signInName === 'emailOrPhone' && isAddress);
  const asPhone = form.signInName === 'phone' || (form.signInName === 'emailOrPhone' && draft.username.startsWith('+'));
  return {
    email: (asEmail ? draft.username : draft.email) !== '',
    phone: (asPhone ? draft.username : draft.phone) !== '',
  };
}
