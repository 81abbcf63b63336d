import 'server-only';
import { isIP } from 'node:net';
import { z } from 'zod';
import { PooldeckError } from '@/lib/errors';
import { processWide } from './process-wide';

const text = z.string().trim().min(1, 'must not be empty').optional();
const yesNo = (fallback: 'yes' | 'no') => z.enum(['yes', 'no'], 'must be "yes" or "no"').default(fallback);

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(min, `must be ${min} or more`)
    .max(max, `must be ${max} or less`);

/** Addresses and ranges, such as `10.0.0.0/8`. */
const networks = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
  .refine((parts) => parts.every(isNetwork), { error: 'must be addresses or ranges such as 10.0.0.0/8' });

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128));
}

/** An address without path, query or credentials: what a browser calls an origin. */
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://', abort: true })
  .refine((value) => URL.canParse(value) && new URL(value).href === `${new URL(value).origin}/`, {
    error: 'must be an address without path, such as https://pooldeck.example.com',
  })
  .transform((value) => new URL(value).origin);

/** The address of anything that speaks the Cognito API. */
export const endpointSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://', abort: true })
  .refine((value) => !URL.canParse(value) || (new URL(value).username === '' && new URL(value).password === ''), {
    error: 'must not hold a user name or password',
  });

/** The address of a PostgreSQL, as libpq and every hosting provider write it. */
const postgresUrl = z.string().refine((value) => /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value), {
  error: 'must be an address that begins with postgres://',
});

/** One AWS region, for example `eu-central-1` or `us-gov-west-1`. */
export const regionSchema = z.string().regex(/^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/, 'must be a region such as eu-central-1');

const regions = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(regionSchema).min(1, 'must name at least one region'));

/** Every variable that Pooldeck reads; `.env.example` explains each one. */
export const envSchema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  POOLDECK_PLAIN_HTTP: yesNo('no'),
  POOLDECK_TRUSTED_PROXIES: networks.optional(),
  POOLDECK_OWNER_EMAIL: z.string().trim().toLowerCase().pipe(z.email('must be an e-mail address')).optional(),
  POOLDECK_OWNER_PASSWORD_FILE: text,
  POOLDECK_SSO: text,
  // Limits that can be made stricter than their defaults, never looser.
  POOLDECK_SESSION_IDLE_MINUTES: wholeNumber(1, 30).default(30),
  POOLDECK_SESSION_HOURS: wholeNumber(1, 12).default(12),
  POOLDECK_DATA: z.string().min(1, 'must not be empty').default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  POOLDECK_DATABASE_CONNECTIONS: wholeNumber(1, 100).default(10),
  POOLDECK_SECRET: z.string().min(32, 'must be 32 characters or more').optional(),
  POOLDECK_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  POOLDECK_METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'must be 16 characters or more, without blanks')
    .optional(),
  POOLDECK_CONNECTIONS: text,
  // Default: see parseEnv.
  POOLDECK_EMBEDDED: yesNo('yes'),
  POOLDECK_LAMBDA_ENDPOINT: endpointSchema.optional(),
  POOLDECK_ENDPOINT: endpointSchema.optional(),
  POOLDECK_REGIONS: regions.optional(),
  POOLDECK_READ_ONLY: yesNo('no'),
  AWS_REGION: regionSchema.optional(),
  AWS_DEFAULT_REGION: regionSchema.optional(),
  AWS_PROFILE: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text,
  AWS_ROLE_ARN: text,
  AWS_WEB_IDENTITY_TOKEN_FILE: text,
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: text,
  AWS_CONTAINER_CREDENTIALS_FULL_URI: text,
});

export type Env = z.output<typeof envSchema>;

/** What must hold between variables. */
function mistakesBetween({ DATABASE_URL, POOLDECK_SECRET }: Env): string[] {
  if (DATABASE_URL === undefined || POOLDECK_SECRET !== undefined) return [];
  return ['POOLDECK_SECRET must be set beside DATABASE_URL, the same for all replicas: 32 random characters or more.'];
}

/**
 * Reads the variables from any record. An empty value counts as absent, as compose files and `.env` lines leave them.
 * @throws PooldeckError `configuration`, one line a variable; values are never repeated, they may be secrets.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  // It lives in one machine's data folder: what one replica creates in it another would not see.
  given.POOLDECK_EMBEDDED ??= given.DATABASE_URL === undefined ? 'yes' : 'no';
  const parsed = envSchema.safeParse(given);
  const lines = parsed.success
    ? mistakesBetween(parsed.data)
    : parsed.error.issues.map((issue) => `${String(issue.path[0] ?? 'environment')} ${issue.message}.`);
  if (parsed.success && lines.length === 0) return parsed.data;
  throw new PooldeckError('configuration', lines.join('\n'));
}

/** The environment of this process, read once. */
export function env(): Env {
  return processWide('env', () => parseEnv(process.env));
}
