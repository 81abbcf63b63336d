import type { Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';

/** What a person of this pool signs in with, as the label of the field says it. */
export function signInName({ doc }: Pool): string {
  const kinds = [...(doc.UsernameAttributes ?? ['username']), ...(doc.AliasAttributes ?? [])].map(
    (kind): string => kind,
  );
  const named = ['username', 'email', 'phone_number', 'preferred_username'].filter((kind) => kinds.includes(kind));
  const words = named.map((kind) => labels[kind] ?? kind);
  const text = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? 'username');
  return capital(text);
}

/** What names a new account: an address where the pool has no other names. */
export function newName({ doc }: Pool): { label: string; type: 'email' | 'tel' | 'text' } {
  const kinds = doc.UsernameAttributes ?? [];
  if (kinds.length === 2) return { label: 'Email or phone number', type: 'text' };
  if (kinds[0] === 'email') return { label: 'Email', type: 'email' };
  return kinds[0] === 'phone_number' ? { label: 'Phone number', type: 'tel' } : { label: 'Username', type: 'text' };
}

const labels: Record<string, string> = {
  email: 'email',
  phone_number: 'phone number',
  preferred_username: 'preferred username',
  birthdate: 'date of birth',
  zoneinfo: 'time zone',
  locale: 'language',
  updated_at: 'last update (seconds since 1970)',
};

export const phoneHint = 'With + and the country, such as +4915112345678';

/** Who somebody is to themselves: not by a name that was made up for them. */
export const shownName = ({ username, sub, attributes }: User) =>
  username === sub ? (attributes.get('email') ?? attributes.get('phone_number') ?? username) : username;

/** `custom:team_size` → `Team size`. */
export const attributeLabel = (name: string) =>
  capital(labels[name] ?? name.replace(/^custom:/, '').replaceAll('_', ' '));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The password rules of a pool, in words. */
export function passwordRules({ doc }: Pool): string[] {
  const policy = doc.Policies?.PasswordPolicy ?? {};
  return [
    `At least ${policy.MinimumLength ?? 8} characters`,
    ...(policy.RequireUppercase ? ['An upper-case letter'] : []),
    ...(policy.RequireLowercase ? ['A lower-case letter'] : []),
    ...(policy.RequireNumbers ? ['A digit'] : []),
    ...(policy.RequireSymbols ? ['A symbol, such as ! ? * -'] : []),
  ];
}

/** Only an administrator may make accounts here. */
export const isClosed = ({ doc }: Pool) => doc.AdminCreateUserConfig?.AllowAdminCreateUserOnly === true;

/** Nobody can set a new password without an administrator. */
export const hasNoRecovery = ({ doc }: Pool) =>
  doc.AccountRecoverySetting?.RecoveryMechanisms?.some(({ Name }) => Name === 'admin_only') === true;
