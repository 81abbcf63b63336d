import * as z from 'zod/mini';
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

const keptSchema: z.ZodMiniType<NewUserDraft> = z.strictObject({
  ...{ username: z.string(), email: z.string(), phone: z.string() },
  ...{ emailVerified: z.boolean(), phoneVerified: z.boolean() },
  password: z.union([
    z.strictObject({ mode: z.literal('typed'), value: z.string() }),
    z.strictObject({ mode: z.enum(['generated', 'cognito']) }),
  ]),
  invitation: z.array(z.enum(['EMAIL', 'SMS'])),
  attributes: z.record(z.string(), z.string()),
});

/** What a tab kept of a user that was being typed; undefined when it is something else. */
export function readNewUserDraft(kept: unknown): NewUserDraft | undefined {
  return keptSchema.safeParse(kept).data;
}

/** What may be written down of it: all but a password. */
export function withoutPassword(draft: NewUserDraft): NewUserDraft {
  return draft.password.mode === 'typed' ? { ...draft, password: { mode: 'typed', value: '' } } : draft;
}

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
