import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { type OidcPerson, type OidcServer, passProvider, startOidcServer } from '@/lib/testing/oidc-server';
import {
  companyClient,
  companyProvider,
  ssoProblem as problem,
  providersFile,
  redirectUri,
} from '@/lib/testing/sso-company';
import { newLink } from '../links';
import { insertAccount } from '../new-account';
import { findSession, startSession } from '../sessions';
import { enter } from './enter';
import { beginFlow, finishFlow, openFlow } from './flow';
import { listOwnProviders, unlinkProvider } from './own-identities';
import { personOf } from './person';
import type { SsoProvider } from './provider-schema';

const browser = { origin: '203.0.113.7', browser: 'Firefox on Linux' };
let server: OidcServer;
let environment: TestEnvironment;

beforeAll(async () => {
  server = await startOidcServer([companyClient]);
});
afterAll(() => server.close());
beforeEach(() => {
  environment = testEnvironment();
  server.people.length = 0;
});
afterEach(() => environment.close());

const company = (changes: object = {}) => companyProvider(server.issuer, changes);

const dana: OidcPerson = {
  ...{ sub: 'dana', email: 'Dana@Example.com', email_verified: true, name: 'Dana' },
  groups: ['everyone', 'cognito-viewers'],
};

interface Way {
  invitation?: string;
  before?: string;
  link?: string | undefined;
  again?: boolean;
}

/** The whole way: to the provider, past its page, back, and in. */
async function through(provider: SsoProvider, sub: string, { before, link, invitation, again = false }: Way = {}) {
  const { url, cookie } = await beginFlow(provider, { redirectUri, next: '/pools', again, link, invitation });
  const back = await passProvider(url, { sub });
  const flow = openFlow(provider, cookie);
  const claims = await finishFlow(provider, flow, back.search);
  return enter(personOf(claims, provider), provider, {
    ...browser,
    before,
    link: flow.link,
    invitation: flow.invitation,
    again,
  });
}

async function entries() {
  const rows = await (await database()).selectFrom('audit').selectAll().orderBy('seq').execute();
  return rows.map(({ action, outcome, actor_name, origin, facts }) => ({
    ...{ action, outcome, actor_name, origin },
    facts: JSON.parse(facts),
  }));
}

async function ann(password = 'hash'): Promise<string> {
  const db = await database();
  const grants = [{ role: 'owner', connection: '*', pool: '*' }] as const;
  return insertAccount(db, { email: 'ann@example.com', name: 'Ann', passwordHash: password, grants, createdBy: '' });
}

describe('someone of a verified domain', () => {
  it('joins with the role of their groups, and is the same person the next time', async () => {
    server.people.push(dana);
    const actor = await findSession(await through(company(), 'dana'));
    expect(actor).toMatchObject({ name: 'Dana', email: 'dana@example.com', role: 'viewer' });
    const again = await findSession(await through(company(), 'dana'));
    expect(again?.id).toBe(actor?.id);
    const facts = { provider: 'Company' };
    expect(await entries()).toMatchObject([
      { action: 'access.join', outcome: 'success', actor_name: 'Dana', facts: { ...facts, role: 'viewer' } },
      { action: 'access.signIn', outcome: 'success', origin: '203.0.113.7', facts: { ...facts, way: 'sso' } },
      { action: 'access.signIn', outcome: 'success', facts: { ...facts, way: 'sso' } },
    ]);
  });

  it('gets and loses roles with their groups; with the last one goes every session', async () => {
    server.people.push({ ...dana });
    const viewer = await through(company(), 'dana');
    Object.assign(server.people[0] ?? {}, { groups: ['cognito-viewers', 'cognito-operators'] });
    await through(company(), 'dana');
    expect((await findSession(viewer))?.role).toBe('operator');
    Object.assign(server.people[0] ?? {}, { groups: [] });
    expect(await problem(through(company(), 'dana'))).toBe('noRole');
    expect(await findSession(viewer)).toBeUndefined();
  });

  it.each([
    ['whose address is not verified', { email_verified: false }, 'unverified'],
    ['of another domain', { email: 'dana@evil.example' }, 'notInvited'],
    ['of a domain that ends like ours', { email: 'dana@notexample.com' }, 'notInvited'],
    ['with ours in front of theirs', { email: '"x@example.com"@evil.example' }, 'notInvited'],
    ['without an address', { email: undefined }, 'notInvited'],
    ['without a group that has a role', { groups: ['everyone'] }, 'noRole'],
    ['whose groups are no list', { groups: { admin: true } as never }, 'noRole'],
  ])('does not join when it is one %s', async (_, changes, expected) => {
    server.people.push({ ...dana, ...changes });
    expect(await problem(through(company(), 'dana'))).toBe(expected);
    const db = await database();
    expect(await db.selectFrom('accounts').select('id').execute()).toEqual([]);
    expect(await entries()).toMatchObject([
      {
        action: 'access.signInFailed',
        outcome: 'denied',
        actor_name: '',
        facts: { reason: 'sso', provider: 'Company' },
      },
    ]);
  });

  it('does not join where nobody may', async () => {
    server.people.push(dana);
    expect(await problem(through(company({ joining: undefined }), 'dana'))).toBe('notInvited');
  });
});

describe('an account that is there already', () => {
  it('is never joined by e-mail address alone', async () => {
    await ann();
    server.people.push({ ...dana, sub: 'impostor', email: 'ann@example.com' });
    expect(await problem(through(company(), 'impostor'))).toBe('taken');
  });

  it('is linked from inside a session, keeps its role, and gets a new token', async () => {
    const account = await ann();
    server.people.push(dana);
    const before = await startSession(account, browser);
    const link = (await findSession(before))?.sessionId;
    const token = await through(company(), 'dana', { before, link, again: true });
    expect(await findSession(before)).toBeUndefined();
    expect(await findSession(token)).toMatchObject({ id: account, role: 'owner' });
    const later = await findSession(await through(company(), 'dana'));
    expect(later).toMatchObject({ id: account, role: 'owner', email: 'ann@example.com' });
    expect((await entries())[0]).toMatchObject({
      action: 'access.link',
      actor_name: 'Ann',
      facts: { provider: 'Company' },
    });
  });

  it('is not linked when the session is gone, is another, or the identity is taken', async () => {
    const account = await ann();
    server.people.push(dana);
    const provider = company();
    expect(await problem(through(provider, 'dana', { link: 'gone', again: true }))).toBe('notSignedIn');
    const before = await startSession(account, browser);
    expect(await problem(through(provider, 'dana', { before, link: 'another', again: true }))).toBe('notSignedIn');
    await through(provider, 'dana');
    const link = (await findSession(before))?.sessionId;
    expect(await problem(through(provider, 'dana', { before, link, again: true }))).toBe('linkedElsewhere');
  });

  it('does not let in whom an owner has disabled', async () => {
    server.people.push(dana);
    const actor = await findSession(await through(company(), 'dana'));
    const db = await database();
    await db
      .updateTable('accounts')
      .set({ disabled: 1 })
      .where('id', '=', actor?.id ?? '')
      .execute();
    expect(await problem(through(company(), 'dana'))).toBe('disabled');
  });
});

describe('an invitation', () => {
  const guests = () => company({ joining: undefined, roles: [] });

  async function invited(email: string): Promise<string> {
    const grants = JSON.stringify([{ role: 'support', connection: '*', pool: '*' }]);
    return newLink(await database(), { kind: 'invitation', email, grants, account_id: '', created_by: 'owner' });
  }

  it('is accepted through a provider, once, with its own address and role', async () => {
    server.people.push(dana, { ...dana, sub: 'second' });
    const invitation = await invited('guest@partner.example');
    const actor = await findSession(await through(guests(), 'dana', { invitation }));
    expect(actor).toMatchObject({ name: 'Dana', email: 'guest@partner.example', role: 'support' });
    expect(await problem(through(guests(), 'second', { invitation }))).toBe('invitationUsed');
    expect(await findSession(await through(guests(), 'dana'))).toMatchObject({ id: actor?.id, role: 'support' });
    expect((await entries())[0]).toMatchObject({ action: 'access.acceptInvitation', facts: { role: 'support' } });
  });

  it('gives nobody a second account, and nobody the account of another', async () => {
    await ann();
    server.people.push(dana);
    await through(company(), 'dana');
    const invitation = await invited('other@partner.example');
    expect(await problem(through(company(), 'dana', { invitation }))).toBe('linkedElsewhere');
    server.people.push({ ...dana, sub: 'second' });
    expect(await problem(through(guests(), 'second', { invitation: await invited('ann@example.com') }))).toBe('taken');
    expect(await problem(through(guests(), 'second', { invitation: 'made-up' }))).toBe('invitationUsed');
  });
});

describe("on one's own account", () => {
  it('a provider is unlinked, unless nothing else would let them in', async () => {
    environment.set({ POOLDECK_SSO: providersFile(environment.data, server.issuer) });
    const account = await ann();
    server.people.push(dana, { ...dana, sub: 'second', email: 'second@example.com' });
    const before = await startSession(account, browser);
    const link = (await findSession(before))?.sessionId;
    const owner = await findSession(await through(company(), 'dana', { before, link, again: true }));
    if (!owner) throw new Error('No session');
    expect(await listOwnProviders(owner)).toEqual([{ id: 'company', title: 'Company', linked: true }]);
    await unlinkProvider(owner, company());
    expect(await listOwnProviders(owner)).toMatchObject([{ linked: false }]);

    const joined = await findSession(await through(company(), 'second'));
    if (!joined) throw new Error('No session');
    await expect(unlinkProvider(joined, company())).rejects.toMatchObject({ code: 'lastWayIn' });
    expect(await listOwnProviders(joined)).toMatchObject([{ linked: true }]);
  });
});

it('proving anew who one is keeps the account and is written down as such', async () => {
  server.people.push(dana);
  const before = await through(company(), 'dana');
  const token = await through(company(), 'dana', { before, again: true });
  expect(await findSession(before)).toBeUndefined();
  expect(Date.now() - ((await findSession(token))?.provedAt ?? 0)).toBeLessThan(60_000);
  expect((await entries()).at(-1)).toMatchObject({ action: 'access.confirm', facts: { way: 'sso' } });
});
