import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AdminCreateUserCommand, AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { cognitoAt } from '../cognito-at';
import { addMember } from './add-member';
import { builtActions, builtFile } from './built';
import { expect, test } from './doors-test';
import { ownPort } from './own-port';
import { type OwnServer, startOwnServer } from './own-server';
import { type Answer, postAction, resultOf, send } from './post-action';
import { actionCaller, addresses, makeWorld, type World } from './world';

// A console full of secrets that anyone would know again: they are looked for in everything that leaves it.

const canary = (name: string) => `canary-${name}-${randomUUID()}`;
const canaries: Record<string, string> = {
  AWS_SECRET_ACCESS_KEY: canary('aws-secret'),
  AWS_SESSION_TOKEN: canary('aws-session'),
  POOLDECK_SECRET: canary('server-secret'),
  'secretAccessKey of a connection': canary('connection-secret'),
  'sessionToken of a connection': canary('connection-session'),
};
const port = ownPort();
let server: OwnServer;
let world: World;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const { AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '', POOLDECK_SECRET = '' } = canaries;
  server = await startOwnServer({
    ...{ AWS_ACCESS_KEY_ID: 'AKIACANARY', AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, POOLDECK_SECRET },
    POOLDECK_CONNECTIONS: connectionsFile(),
    POOLDECK_LOG_LEVEL: 'debug',
  });
  const cognito = cognitoAt(server.address);
  world = await makeWorld(cognito, actionCaller(server.address, { cookie: server.cookie }), 'Crawled');
  canaries['a client secret'] = world.clientSecret;
  canaries['a password'] = `${canary('Password')}A1!`;
  const user = { UserPoolId: world.poolId, Username: 'silent' };
  await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: canaries['a password'], Permanent: true }));
  await expect.poll(() => server.rows('pooldeck.db').runs).toEqual([expect.objectContaining({ state: 'done' })]);
});
test.afterAll(() => server?.stop());

/** The embedded Cognito in process, the same over HTTP with keys, and an address where nobody answers. */
function connectionsFile(): string {
  const credentials = {
    accessKeyId: 'AKIACANARY',
    secretAccessKey: canaries['secretAccessKey of a connection'],
    sessionToken: canaries['sessionToken of a connection'],
  };
  const file = path.join(tmpdir(), `pooldeck-canaries-${port}.json`);
  const connections = [
    { id: 'embedded', kind: 'embedded' },
    { id: 'remote', kind: 'endpoint', url: `http://127.0.0.1:${port}/cognito`, credentials },
    { id: 'silent', kind: 'endpoint', url: 'http://127.0.0.1:9', credentials: 'environment' },
  ];
  writeFileSync(file, JSON.stringify({ connections }));
  return file;
}

/** Which of them a text holds. */
function found(text: string): string[] {
  return Object.entries(canaries).flatMap(([name, value]) => (text.includes(value) ? [name] : []));
}

function everyAddress(): string[] {
  const own = addresses(world);
  const elsewhere = addresses({ ...world, connection: 'remote' });
  const nowhere = addresses({ ...world, connection: 'silent' });
  const user = addresses({ ...world, username: 'silent' });
  const queries = ['/pools?q=a&sort=-name', '/palette?q=craw', '/pools?place=remote', '/users?q=silent'];
  return [...new Set([...own, ...elsewhere, ...nowhere, ...user].map((each) => each.path).concat(queries))];
}

/** One answer, after the redirect by which Next puts a mark into what its router fetches. */
async function read(address: string, headers: Record<string, string>): Promise<Answer> {
  const all = { method: 'GET', headers: { host: new URL(server.address).host, ...headers } };
  const answer = await send(`${server.address}${address}`, all);
  const { location } = answer.headers;
  return location?.includes('_rsc=') ? send(new URL(location, server.address).href, all) : answer;
}

/** Each address as a page, as what the router fetches of it, and as it prefetches it. */
async function* crawl(cookie: string): AsyncGenerator<{ what: string; text: string }> {
  const ways: Record<string, string>[] = [
    { accept: 'text/html' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
  ];
  for (const address of everyAddress()) {
    for (const headers of ways) {
      const { status, text } = await read(address, { cookie, ...headers });
      yield { what: `${address} ${JSON.stringify(headers)} ${status}`, text };
    }
  }
}

function* filesOf(folder: string): Generator<{ what: string; text: string }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      yield { what: file, text: readFileSync(file, 'latin1') };
    }
}

test('reading changes nothing and is no act; no answer to it holds a secret', async () => {
  test.setTimeout(180_000);
  const before = { pooldeck: server.rows('pooldeck.db', ['sessions']), cognito: server.rows('cognito.db') };
  const leaks: string[] = [];
  let pages = 0;
  let shown = 0;
  for await (const { what, text } of crawl(server.cookie)) {
    pages += 1;
    if (text.includes(world.clientId)) shown += 1;
    leaks.push(...found(text).map((name) => `${name} in ${what}`));
  }
  expect(pages).toBeGreaterThan(100);
  // The crawl did see what the secret belongs to, through both connections.
  expect(shown).toBeGreaterThanOrEqual(8);
  expect(leaks).toEqual([]);
  expect({ pooldeck: server.rows('pooldeck.db', ['sessions']), cognito: server.rows('cognito.db') }).toEqual(before);
});

test('a viewer sees no secret either, nor the password of an invitation', async () => {
  test.setTimeout(180_000);
  const own = ['audit', 'audit_head', 'turns', 'sessions'];
  const cookie = addMember(server.data, 'viewer');
  const before = { pooldeck: server.rows('pooldeck.db', own), cognito: server.rows('cognito.db') };
  const leaks: string[] = [];
  let shown = 0;
  for await (const { what, text } of crawl(cookie)) {
    if (text.includes(world.clientId)) shown += 1;
    leaks.push(...found(text).map((name) => `${name} in ${what}`));
    if (text.includes(world.userPassword)) leaks.push(`an invitation in ${what}`);
  }
  expect(shown).toBeGreaterThanOrEqual(8);
  expect(leaks).toEqual([]);
  expect({ pooldeck: server.rows('pooldeck.db', own), cognito: server.rows('cognito.db') }).toEqual(before);
});

test('only the audited answer to "reveal" holds a client secret', async () => {
  const actions = builtActions();
  const reveal = actions.find(({ name }) => name === 'clients.revealSecret');
  if (!reveal) throw new Error('No action reveals a secret');
  const { connection, poolId, clientId } = world;
  const answer = await postAction(server.address, reveal, JSON.stringify([{ connection, poolId, clientId }]), {
    headers: { cookie: server.cookie },
  });
  expect(resultOf(answer)).toMatchObject({ ok: true });
  expect(found(answer.text)).toEqual(['a client secret']);
  const entries = server.rows('pooldeck.db').audit ?? [];
  expect(entries.filter((row) => Object(row).action === 'clients.revealSecret')).toHaveLength(2);
});

test('no file of the build, no row of the database and no line of the log holds a secret', () => {
  const leaks = [...filesOf(builtFile('static')), ...filesOf(builtFile('server')), ...filesOf('public')].flatMap(
    ({ what, text }) => found(text).map((name) => `${name} in ${what}`),
  );
  expect(leaks).toEqual([]);
  expect(found(JSON.stringify(server.rows('pooldeck.db')))).toEqual([]);
  expect(server.printed()).toContain('Pooldeck is at');
  expect(found(server.printed())).toEqual([]);
});
