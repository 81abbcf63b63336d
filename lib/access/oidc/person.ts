import 'server-only';
import { z } from 'zod';
import { roles } from '@/lib/permissions';
import type { Grant } from '../actor';
import { emailSchema, nameSchema } from '../new-account';
import type { Claims } from './flow';
import type { SsoProvider } from './provider-schema';

/** Somebody, as a provider knows them. Who they are is issuer and subject; the rest is what they are called. */
export interface Person {
  issuer: string;
  subject: string;
  /** undefined when the provider told none that could be one. */
  email: string | undefined;
  /** Whether the provider vouches that the address is theirs. */
  emailVerified: boolean;
  name: string;
  groups: string[];
  /** When they last proved to the provider who they are, in epoch milliseconds, where it says so. */
  provedAt: number | undefined;
}

const groupsSchema = z.union([
  z.array(z.string().max(500)).max(2_000),
  z
    .string()
    .max(500)
    .transform((one) => [one]),
]);

/** Cognito and some others write flags as text. */
const isTrue = (value: unknown) => value === true || value === 'true';

export function personOf(claims: Claims, provider: SsoProvider): Person {
  const email = emailSchema.safeParse(claims.email).data;
  const names = [claims.name, claims.preferred_username, email, claims.sub.slice(0, 100), 'Somebody'];
  const name = names.map((each) => nameSchema.safeParse(each).data).find((each) => each !== undefined);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email,
    emailVerified: isTrue(claims.email_verified),
    name: name ?? 'Somebody',
    groups: groupsSchema.safeParse(claims[provider.groupsClaim]).data ?? [],
    provedAt: typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : undefined,
  };
}

/** The grants that someone's groups bring: of several for one place the highest role counts. */
export function grantsOf({ groups }: Pick<Person, 'groups'>, { roles: rules }: SsoProvider): Grant[] {
  const best = new Map<string, Grant>();
  for (const { group, role, connection, pool } of rules) {
    if (!groups.includes(group)) continue;
    const key = JSON.stringify([connection, pool]);
    const held = best.get(key);
    if (!held || roles.indexOf(role) > roles.indexOf(held.role)) best.set(key, { role, connection, pool });
  }
  return [...best.values()];
}

/** Whether someone may join by themselves: the provider vouches for an address in one of the domains. */
export function mayJoin(
  { email, emailVerified }: Pick<Person, 'email' | 'emailVerified'>,
  provider: SsoProvider,
): boolean {
  const domain = email?.slice(email.lastIndexOf('@') + 1);
  return emailVerified && domain !== undefined && (provider.joining?.domains.includes(domain) ?? false);
}
