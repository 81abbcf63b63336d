import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { root } from '@/lib/testing/source-files';
import { envSchema, parseEnv } from './env';

const example = readFileSync(path.join(root, '.env.example'), 'utf8');
const assignments = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];

function refusal(variables: Record<string, string>): string {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'configuration') return error.message;
  }
  throw new TypeError('was accepted');
}

describe('.env.example', () => {
  it('names exactly the variables that are read', () => {
    expect(assignments.map(([, name]) => name).sort()).toEqual(Object.keys(envSchema.shape).sort());
  });

  it('shows the values that hold without it', () => {
    const given = parseEnv(Object.fromEntries(assignments.map(([, name, value]) => [name, value])));
    expect(given).toEqual({ ...parseEnv({}), NODE_ENV: 'production' });
  });

  it('explains each of its parts', () => {
    const blocks = example.split(/\n(?=#)/).filter((block) => /^[A-Z_]+=/m.test(block));
    expect(blocks.every((block) => block.startsWith('#'))).toBe(true);
  });
});

describe('the environment', () => {
  it('has defaults for all it needs', () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', POOLDECK_DATA: './data' });
  });

  it('takes an empty value as absent', () => {
    expect(parseEnv({ PORT: '', PUBLIC_URL: '' })).toEqual(parseEnv({}));
  });

  it('takes a public address down to its origin', () => {
    expect(parseEnv({ PUBLIC_URL: 'https://Pools.Example.com/' }).PUBLIC_URL).toBe('https://pools.example.com');
  });

  it.each([
    ['PORT', 'eighty', 'PORT must be a number.'],
    ['PORT', '70000', 'PORT must be 65535 or less.'],
    ['PORT', '80.5', 'PORT must be a whole number.'],
    ['PUBLIC_URL', 'pools.example.com', 'PUBLIC_URL must be an address that begins with http:// or https://.'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'PUBLIC_URL must be an address that begins with http:// or https://.'],
    ['PUBLIC_URL', 'https://example.com/pools', 'PUBLIC_URL must be an address without path'],
    ['PUBLIC_URL', 'https://me:pw@example.com', 'PUBLIC_URL must be an address without path'],
    ['POOLDECK_LAMBDA_ENDPOINT', 'lambda:3001', 'POOLDECK_LAMBDA_ENDPOINT must be an address that begins with http'],
    ['POOLDECK_PLAIN_HTTP', 'true', 'POOLDECK_PLAIN_HTTP must be "yes" or "no".'],
    ['POOLDECK_TRUSTED_PROXIES', '10.0.0.0/40', 'POOLDECK_TRUSTED_PROXIES must be addresses or ranges'],
    ['POOLDECK_TRUSTED_PROXIES', 'proxy.example.com', 'POOLDECK_TRUSTED_PROXIES must be addresses or ranges'],
    ['POOLDECK_SESSION_HOURS', '13', 'POOLDECK_SESSION_HOURS must be 12 or less.'],
    ['POOLDECK_SESSION_IDLE_MINUTES', '31', 'POOLDECK_SESSION_IDLE_MINUTES must be 30 or less.'],
    ['POOLDECK_OWNER_EMAIL', 'olga', 'POOLDECK_OWNER_EMAIL must be an e-mail address.'],
    ['POOLDECK_ENDPOINT', 'localhost:9338', 'POOLDECK_ENDPOINT must be an address'],
    ['POOLDECK_ENDPOINT', 'http://me:pw@localhost:9338', 'POOLDECK_ENDPOINT must not hold a user name or password.'],
    ['POOLDECK_REGIONS', 'eu-central-1,Frankfurt', 'POOLDECK_REGIONS must be a region'],
    ['DATABASE_URL', 'mysql://localhost/pools', 'DATABASE_URL must be an address that begins with postgres://.'],
    ['DATABASE_URL', 'postgres://', 'DATABASE_URL must be an address that begins with postgres://.'],
    ['DATABASE_URL', 'postgres://localhost/pools', 'POOLDECK_SECRET must be set beside DATABASE_URL'],
    ['POOLDECK_DATABASE_CONNECTIONS', '0', 'POOLDECK_DATABASE_CONNECTIONS must be 1 or more.'],
    ['AWS_REGION', 'europe', 'AWS_REGION must be a region'],
  ])('refuses %s=%s in plain words', (name, value, message) => {
    expect(refusal({ [name]: value })).toContain(message);
  });

  it('leaves the embedded Cognito out beside DATABASE_URL, unless told', () => {
    const shared = { DATABASE_URL: 'postgres://localhost/pools', POOLDECK_SECRET: 'x'.repeat(32) };
    expect(parseEnv({}).POOLDECK_EMBEDDED).toBe('yes');
    expect(parseEnv(shared).POOLDECK_EMBEDDED).toBe('no');
    expect(parseEnv({ ...shared, POOLDECK_EMBEDDED: 'yes' }).POOLDECK_EMBEDDED).toBe('yes');
  });

  it('names every mistake at once and repeats no value', () => {
    const message = refusal({ PORT: 'canary-a', POOLDECK_ENDPOINT: 'canary-b', AWS_REGION: 'canary-c' });
    expect(message.split('\n')).toHaveLength(3);
    expect(message).not.toContain('canary');
  });
});
