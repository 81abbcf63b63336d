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

it('a server that is told nothing starts and says nothing', async () => {
  expect(await start({})).toEqual({ code: 0, output: '', errors: '' });
});

it.each([
  ['PUBLIC_URL', 'pools', 'PUBLIC_URL must be an address that begins with http:// or https://.'],
  ['PUBLIC_URL', 'https://pools.example.com', 'PUBLIC_URL names an address beyond this machine'],
  ['HOST', '0.0.0.0', 'HOST=0.0.0.0 would open Pooldeck to the network'],
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
