import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registrationOf } from '@/lib/action';
import { guardRequest, ownDoor } from '@/lib/request-guard';
import type { Actor } from './access/actor';
import { listAudit } from './audit/list-audit';
import { may, permissionFacts, roles } from './permissions';
import { actorOf } from './testing/actors';
import { type TestEnvironment, testEnvironment } from './testing/environment';
import { ownHeaders } from './testing/perform-action';
import { realBodies } from './testing/real-bodies';
import { sourceFiles } from './testing/source-files';

// One table over every action there is: a new one is in it without anyone thinking of it.
const modules = sourceFiles().filter(
  ({ file, text }) =>
    file.startsWith('lib/') &&
    /=\s*defineAction[<(]/.test(text) &&
    !file.includes('.test.') &&
    file !== 'lib/action.ts',
);
const exported: unknown[] = [];
for (const { file } of modules) exported.push(...Object.values(await import(/* @vite-ignore */ `../${file}`)));
const actions = exported.flatMap((each) => (each instanceof Function ? (registrationOf(each) ?? []) : []));
const owner = actorOf('owner');
const bodies = realBodies({
  ...{ connection: 'embedded', region: 'us-east-1', poolId: 'us-east-1_Aaaaaaaaa', clientId: 'client' },
  ...{ username: 'user', memberId: crypto.randomUUID(), draftId: crypto.randomUUID(), runId: crypto.randomUUID() },
});
const junk: unknown[] = [
  undefined,
  null,
  0,
  '',
  'x',
  [],
  [{}],
  { __proto__: null, x: 1 },
  { toString: 1 },
  new FormData(),
];

let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment();
});
afterAll(() => environment.close());

function perform(action: (typeof actions)[number], raw: unknown, actor: Actor, headers = ownHeaders()) {
  return action.perform(raw, {
    guard: async () => guardRequest(headers, ownDoor()),
    actor: async () => actor,
    origin: async () => '',
    setSession: async () => {},
    refresh: () => {},
  });
}

it('every module with actions is loaded, and each name is used once', () => {
  const written = modules.flatMap(({ text }) => [...text.matchAll(/=\s*defineAction[<(]/g)]);
  expect(actions).toHaveLength(written.length);
  expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
  expect(actions.every(({ name }) => /^[a-z]+(-[a-z]+)*\.[a-z][a-zA-Z]*$/.test(name))).toBe(true);
});

describe.each(actions)('$name ($permission)', (action) => {
  it('refuses every role that lacks its permission, and keeps the attempt', async () => {
    for (const role of roles.filter((each) => !may(each, action.permission))) {
      const actor = { ...actorOf(role), id: `${role}-${action.name}` };
      for (const raw of [{}, ...junk])
        expect(await perform(action, raw, actor)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      const { entries } = await listAudit(owner, { actor: actor.id });
      expect(entries).toHaveLength(junk.length + 1);
      expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(new Set(['denied']));
    }
  });

  it('takes a real body, which the door tests post', () => {
    expect(bodies, 'lib/testing/real-bodies.ts').toHaveProperty([action.name]);
    expect(action.accepts(bodies[action.name])).toBe(true);
  });

  it('refuses junk from those who may', async () => {
    for (const raw of junk)
      expect(await perform(action, raw, owner)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect((await listAudit(owner, { action: action.name, actor: owner.id })).entries).toEqual([]);
  });

  it.each([
    ['a forged Host', { host: 'evil.example' }],
    ['no Origin and no Sec-Fetch-Site', { origin: undefined, 'sec-fetch-site': undefined }],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    const result = await perform(action, {}, owner, ownHeaders(headers));
    expect(result).toMatchObject({ ok: false, error: { code: 'crossSite' } });
  });

  it('is audited when it changes Cognito', () => {
    const { changes, audited } = permissionFacts(action.permission);
    expect(changes === 'cognito' && !audited).toBe(false);
  });
});
