import 'server-only';
import { z } from 'zod';
import { isLoopback } from '@/lib/config/listen-policy';
import { roles } from '@/lib/permissions';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1–40 small letters, digits and hyphens: it is part of addresses')
  .refine((value) => value !== 'problem', { error: 'must not be "problem": that address is taken' });

/** Whether an address may carry tokens: https, or this machine itself. */
export function isProtected(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const issuer = z
  .string()
  .refine(isProtected, { error: 'must be an https address (http only for this machine itself)', abort: true })
  .refine((value) => !/[?#]/.test(value) && new URL(value).username === '', {
    error: 'must be an address without query, fragment or user name',
  });

const claim = z.string().min(1, 'must not be empty').max(200);
const role = z.enum(roles, `must be ${roles.join(', ')}`);

const rule = z.strictObject({
  group: z.string().min(1, 'must not be empty').max(500),
  role,
  connection: z.string().min(1).max(64).default('*'),
  pool: z.string().min(1).max(55).default('*'),
});

const domain = z
  .string()
  .toLowerCase()
  .regex(/^(?=.{3,253}$)([a-z0-9](-*[a-z0-9])*\.)+[a-z0-9](-*[a-z0-9])+$/, 'must be a domain such as example.com');

const providerSchema = z
  .strictObject({
    id,
    title: z.string().trim().min(1, 'must not be empty').max(60, 'must be 60 characters or fewer'),
    issuer,
    clientId: z.string().min(1, 'must not be empty').max(500),
    clientSecret: z.string().min(1, 'must not be empty').max(2_000).optional(),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be a scope without blanks'))
      .default(['openid', 'email', 'profile'])
      .refine((scopes) => scopes.includes('openid'), { error: 'must name "openid"' }),
    groupsClaim: claim.default('groups'),
    roles: z.array(rule).max(200).default([]),
    joining: z
      .strictObject({ domains: z.array(domain).min(1, 'must name at least one domain'), role: role.optional() })
      .optional(),
  })
  .refine(({ joining, roles: rules }) => !joining || joining.role !== undefined || rules.length > 0, {
    path: ['joining'],
    error: 'must name a "role" for who joins, or "roles" must say which groups get one',
  });

/** The file that POOLDECK_SSO names. See docs/single-sign-on.md. */
export const providersFileSchema = z
  .strictObject({ providers: z.array(providerSchema).max(20, 'must name 20 providers or fewer') })
  .refine(({ providers }) => new Set(providers.map((each) => each.id)).size === providers.length, {
    path: ['providers'],
    error: 'must not use an id twice',
  })
  // Who somebody is, is issuer and subject: two entries for one issuer would be one and the same.
  .refine(({ providers }) => new Set(providers.map((each) => each.issuer)).size === providers.length, {
    path: ['providers'],
    error: 'must not name an issuer twice',
  });

export type SsoProvider = z.output<typeof providerSchema>;
