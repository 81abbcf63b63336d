import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { ended, ownProcess } from '@/lib/testing/own-process';

let environment: TestEnvironment;
beforeEach(() => {
  environment = testEnvironment();
});
afterEach(() => environment.close());

const start = (variables: Record<string, string>) =>
  ended(ownProcess("import { startServer } from '@/lib/server/start-server'; await startServer();", variables));

it('a server that is told nothing starts, and its address makes the first owner', async () => {
  const { code, output, errors } = await start({});
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toMatch(/^Pooldeck is at http:\/\/127\.0\.0\.1:3000\/setup\?token=[\w-]{43}\n$/);
});

it('with an owner in the environment it is set up, and its address is plain at every start', async () => {
  const file = path.join(environment.data, 'password');
  writeFileSync(file, 'correct horse battery\n');
  const owner = { POOLDECK_OWNER_EMAIL: 'Olga@example.com', POOLDECK_OWNER_PASSWORD_FILE: file };
  const plain = { code: 0, output: 'Pooldeck is at http://127.0.0.1:3000\n', errors: '' };
  expect(await start(owner)).toEqual(plain);
  expect(await start(owner)).toEqual(plain);
  expect(await start({})).toEqual(plain);
});

it('an owner with a weak password is refused in words that do not hold it', async () => {
  const file = path.join(environment.data, 'password');
  writeFileSync(file, 'canary-short');
  const { code, errors } = await start({ POOLDECK_OWNER_EMAIL: 'o@example.com', POOLDECK_OWNER_PASSWORD_FILE: file });
  expect(code).toBe(1);
  expect(errors).toContain('The password in POOLDECK_OWNER_PASSWORD_FILE is too weak. Use at least 15 characters');
  expect(errors).not.toContain('canary');
});

it.each([
  ['PUBLIC_URL', 'pools', 'PUBLIC_URL must be an address that begins with http:// or https://.'],
  ['PUBLIC_URL', 'http://pools.example.com', 'PUBLIC_URL is plain http'],
  ['HOST', '0.0.0.0', 'HOST=0.0.0.0 opens Pooldeck to the network'],
  ['POOLDECK_OWNER_EMAIL', 'olga@example.com', 'set both or none'],
  ['POOLDECK_CONNECTIONS', '/none.json', 'POOLDECK_CONNECTIONS names /none.json, which cannot be read.'],
])('with %s=%s it ends with one plain line', async (name, value, message) => {
  const { code, errors } = await start({ [name]: value });
  expect(code).toBe(1);
  expect(errors).toMatch(/^Pooldeck cannot start\. .*\n$/);
  expect(errors).toContain(message);
});

it('with a data folder that cannot be made it says which', async () => {
  const file = path.join(environment.data, 'a-file');
  writeFileSync(file, '');
  const { code, errors } = await start({ POOLDECK_DATA: path.join(file, 'data') });
  expect(code).toBe(1);
  expect(errors).toContain(`The database in ${path.join(file, 'data')} cannot be opened`);
});

it.each(['127.0.0.1', 'localhost'])(
  'with a PostgreSQL that cannot be reached at %s it says where, without the password',
  async (host) => {
    const secret = 'canary-canary-canary-canary-canary-canary';
    const url = `postgres://canary:canary-password@${host}:1/pools?application_name=canary`;
    const { code, errors } = await start({ DATABASE_URL: url, POOLDECK_SECRET: secret, POOLDECK_EMBEDDED: 'yes' });
    expect(code).toBe(1);
    expect(errors).toContain(`PostgreSQL at ${host}:1/pools cannot be opened: connect ECONNREFUSED`);
    expect(errors).not.toContain('canary');
  },
);
