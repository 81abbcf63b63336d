import { may, type Permission, type Role } from '../../lib/permissions';
import { realBodies } from '../../lib/testing/real-bodies';
import { cognitoAt } from '../cognito-at';
import { addMember } from './add-member';
import { builtActions } from './built';
import { expect, test } from './doors-test';
import { type OwnServer, startOwnServer } from './own-server';
import { postAction, resultOf, send } from './post-action';
import { actionCaller, makeWorld, type World } from './world';

// Every action of the build, posted to over HTTP as an attacker would: what must not run changes nothing.

const actions = builtActions();
const kilobyte = 1024;
let server: OwnServer;
let world: World;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = await startOwnServer();
  const cognito = cognitoAt(server.address);
  world = await makeWorld(cognito, actionCaller(server.address, { cookie: server.cookie }), 'Doors');
  await expect.poll(() => server.rows('pooldeck.db').runs).toEqual([expect.objectContaining({ state: 'done' })]);
});
test.afterAll(() => server?.stop());

/** All that an action could change. */
function everything() {
  return {
    pooldeck: server.rows('pooldeck.db', ['audit', 'audit_head', 'turns', 'sessions']),
    cognito: server.rows('cognito.db'),
  };
}

/** How many refusals of someone with this role ('' for nobody) are written down. */
function denials(role: Role | '' = ''): number {
  const { audit = [] } = server.rows('pooldeck.db');
  return audit.filter((row) => Object(row).outcome === 'denied' && Object(row).role === role).length;
}

/** Someone whose account an attacker would like to change: the owner. */
function bodies() {
  const [first] = server.rows('pooldeck.db').accounts ?? [];
  return realBodies({ ...world, memberId: String(Object(first).id) });
}

const body = (name: string) => JSON.stringify([bodies()[name]]);

test('the build has the actions of the source, and each has a real body', () => {
  expect(actions.length).toBeGreaterThanOrEqual(18);
  expect(actions.map(({ name }) => name).filter((name) => !(name in bodies()))).toEqual([]);
});

for (const [who, cookie] of [
  ['nobody', undefined],
  ['somebody with a made-up session', `__Host-pooldeck=${'A'.repeat(43)}`],
] as const) {
  test(`real bodies of ${who} change nothing, and each is written down`, async () => {
    const before = everything();
    const denied = denials();
    for (const action of actions) {
      const answer = await postAction(server.address, action, body(action.name), { headers: { cookie } });
      expect(resultOf(answer), action.name).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    }
    expect(everything()).toEqual(before);
    // As many as one minute keeps of strangers, and more where the next minute has begun meanwhile.
    expect(denials()).toBeGreaterThanOrEqual(Math.min(denied + actions.length, 100));
    expect(denials()).toBeLessThanOrEqual(denied + actions.length);
  });
}

for (const role of ['viewer', 'support', 'operator'] as const) {
  test(`real bodies and junk of ${role} beyond their role change nothing, and each is written down`, async () => {
    const cookie = addMember(server.data, role);
    const forbidden = actions.filter(({ permission }) => !may(role, permission as Permission));
    expect(forbidden.length).toBeGreaterThan(0);
    const before = everything();
    for (const action of forbidden) {
      for (const sent of [body(action.name), '[null]', '[{}]']) {
        const answer = await postAction(server.address, action, sent, { headers: { cookie } });
        expect(resultOf(answer), action.name).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      }
    }
    expect(everything()).toEqual(before);
    expect(denials(role)).toBe(forbidden.length * 3);
  });
}

const foreign: [string, Record<string, string | undefined>][] = [
  ['neither Origin nor Sec-Fetch-Site', { origin: undefined, 'sec-fetch-site': undefined }],
  ['a foreign Origin', { origin: 'https://evil.example', 'sec-fetch-site': undefined }],
  ['an opaque Origin', { origin: 'null', 'sec-fetch-site': undefined }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ['a forged Host with an Origin to match', { host: 'evil.example', origin: 'http://evil.example' }],
  ['a forged X-Forwarded-Host', { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }],
];

for (const [what, headers] of foreign) {
  test(`real bodies from ${what} change nothing`, async () => {
    const before = everything();
    for (const action of actions) {
      const answer = await postAction(server.address, action, body(action.name), {
        headers: { ...headers, cookie: server.cookie },
      });
      expect([403, 421], action.name).toContain(answer.status);
      expect(resultOf(answer), action.name).toBeUndefined();
      expect(answer.headers, action.name).not.toHaveProperty('access-control-allow-origin');
    }
    expect(everything()).toEqual(before);
  });
}

test('junk is refused by every action and changes nothing', async () => {
  const before = everything();
  const junk = [
    '',
    '[',
    'null',
    '[]',
    '[null]',
    '[{}]',
    '[[]]',
    '["$F1"]',
    '["$undefined"]',
    '[{"__proto__":{"x":1}}]',
  ];
  for (const action of actions) {
    for (const each of [...junk, JSON.stringify([{ ...Object(bodies()[action.name]), surplus: 1 }])]) {
      const answer = await postAction(server.address, action, each, { headers: { cookie: server.cookie } });
      const result = resultOf(answer);
      const refused = result === undefined ? answer.status >= 400 : !result.ok && result.error?.code === 'invalidInput';
      expect(refused, `${action.name} ${each}: ${answer.status} ${answer.text.slice(0, 300)}`).toBe(true);
    }
  }
  expect(everything()).toEqual(before);
});

test('a body of more than 256 KB is refused, with its length or without', async () => {
  const before = everything();
  const padded = (name: string, size: number) => `${body(name)}${' '.repeat(size)}`;
  for (const action of actions) {
    for (const [size, chunked] of [
      [257, false],
      [257, true],
      [12_000, true],
    ] as const) {
      if (size > 1_000 && action !== actions[0]) continue;
      const answer = await postAction(server.address, action, padded(action.name, size * kilobyte), {
        chunked,
        headers: { cookie: server.cookie },
      });
      expect(answer.status, `${action.name} ${size} KB`).toBeGreaterThanOrEqual(400);
      expect(resultOf(answer), action.name).toBeUndefined();
    }
  }
  expect(everything()).toEqual(before);
});

test('an action that does not exist, a form without script and other methods run nothing', async () => {
  const before = everything();
  const unknown = await postAction(server.address, { id: 'f'.repeat(42), route: '/pools' }, '[{}]');
  expect(unknown.status).toBeGreaterThanOrEqual(400);
  for (const action of actions) {
    const form = `--b\r\nContent-Disposition: form-data; name="$ACTION_ID_${action.id}"\r\n\r\n\r\n--b--\r\n`;
    const headers = {
      'next-action': undefined,
      'content-type': 'multipart/form-data; boundary=b',
      cookie: server.cookie,
    };
    const answer = await postAction(server.address, action, form, { headers });
    expect(resultOf(answer)?.ok ?? false, action.name).toBe(false);
    const { host } = new URL(server.address);
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])
      await send(`${server.address}/pools`, { method, headers: { host, 'next-action': action.id } });
  }
  expect(everything()).toEqual(before);
});
