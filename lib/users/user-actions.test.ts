import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUserPool } from '@/lib/cognito/pools';
import { owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { createUser, deleteUser, resendUserInvitation, setEnabled, setUserPassword } from './actions';
import type { NewUser } from './create-request';
import { findUser, getUser, listUserGroups } from './queries';

let far: ServedCognito;
const actor = owner;

beforeAll(async () => {
  far = await servedCognito();
});
beforeEach(() => far.begin());
afterAll(() => far.close());

async function pool(more: Partial<CreateUserPoolCommandInput> = {}) {
  const made = await createUserPool(far.target, { PoolName: 'people', ...more });
  return { connection: 'far', poolId: made.Id ?? '' };
}
const user = (more: Partial<NewUser> = {}): Omit<NewUser, 'connection' | 'poolId'> => ({
  username: 'ann',
  email: 'ann@example.com',
  phone: '',
  emailVerified: true,
  phoneVerified: false,
  password: { mode: 'generated' },
  invitation: ['EMAIL'],
  attributes: {},
  ...more,
});

describe('creating a user', () => {
  it('generates a password for a strict policy and tells it once', async () => {
    const key = await pool({ Policies: { PasswordPolicy: { MinimumLength: 30 } } });
    far.begin();
    const result = await performAction(createUser, { ...key, ...user() });
    expect(result).toMatchObject({
      ok: true,
      data: { username: 'ann', status: 'FORCE_CHANGE_PASSWORD', invitation: ['EMAIL'], foundAfterLostAnswer: false },
    });
    expect(result.ok && result.data.temporaryPassword).toHaveLength(30);
    expect(far.asked).toEqual(['DescribeUserPool', 'AdminCreateUser']);
  });

  it('knows the UUID that Cognito makes where people sign in by e-mail', async () => {
    const key = await pool({ UsernameAttributes: ['email'] });
    const result = await performAction(createUser, { ...key, ...user({ username: 'bob@example.com', email: '' }) });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.data.username).toMatch(/^[0-9a-f-]{36}$/);
    expect(result.data).toMatchObject({ signInName: 'bob@example.com', sub: result.data.username });
    const made = await getUser(actor, { ...key, username: result.data.username, everything: true });
    expect(made.attributes).toContainEqual({ name: 'email', value: 'bob@example.com' });
  });

  it.each([
    ['password', user({ password: { mode: 'typed', value: 'tooweak' } }), {}],
    ['username', user({ username: 'ann@example.com' }), { AliasAttributes: ['email'] }],
    ['attributes.name', user(), { Schema: [{ Name: 'name', AttributeDataType: 'String', Required: true }] }],
    ['username', user({ username: 'ann' }), { UsernameAttributes: ['email'] }],
  ] as [string, ReturnType<typeof user>, Partial<CreateUserPoolCommandInput>][])(
    'shows a refusal at its field: %s',
    async (field, wrong, more) => {
      const result = await performAction(createUser, { ...(await pool(more)), ...wrong });
      expect(result.ok ? {} : result.error.fields).toHaveProperty([field]);
    },
  );

  it('says so when the name is taken', async () => {
    const key = await pool();
    await performAction(createUser, { ...key, ...user() });
    const result = await performAction(createUser, { ...key, ...user() });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'conflict', fields: { username: expect.stringContaining('exists') } },
    });
  });

  it('looks when the answer is lost, and finds what it made', async () => {
    const key = await pool();
    far.begin({ AdminCreateUser: [{ kind: 'drop', when: 'after' }] });
    const result = await performAction(createUser, { ...key, ...user() });
    expect(result).toMatchObject({ ok: true, data: { username: 'ann', foundAfterLostAnswer: true } });
    expect(far.asked).toEqual(['DescribeUserPool', 'AdminCreateUser', 'AdminGetUser']);
  });

  it('looks when the answer is lost, and says that nothing was made', async () => {
    const key = await pool();
    far.begin({ AdminCreateUser: [{ kind: 'drop', when: 'before' }] });
    const result = await performAction(createUser, { ...key, ...user() });
    expect(result).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(await findUser(actor, { ...key, username: 'ann' })).toBeUndefined();
  });
});

describe('changing a user', () => {
  async function ann() {
    const key = await pool();
    await performAction(createUser, { ...key, ...user() });
    far.begin();
    return { ...key, username: 'ann' };
  }

  it('disables and enables, also through a lost answer', async () => {
    const key = await ann();
    far.begin({ AdminDisableUser: [{ kind: 'drop', when: 'after' }] });
    expect(await performAction(setEnabled, { ...key, enabled: false })).toMatchObject({ ok: true, refreshed: true });
    expect(await getUser(actor, { ...key, everything: false })).toMatchObject({ enabled: false });
    await performAction(setEnabled, { ...key, enabled: true });
    expect(await getUser(actor, { ...key, everything: false })).toMatchObject({ enabled: true });
  });

  it('sets a permanent password, which confirms the user', async () => {
    const key = await ann();
    const weak = { mode: 'typed', value: 'weakling' } as const;
    expect(await performAction(setUserPassword, { ...key, permanent: true, password: weak })).toMatchObject({
      ok: false,
      error: { fields: { password: expect.stringContaining('policy') } },
    });
    const result = await performAction(setUserPassword, { ...key, permanent: true, password: { mode: 'generated' } });
    expect(result.ok && result.data.generated).toHaveLength(16);
    expect(await getUser(actor, { ...key, everything: true })).toMatchObject({ status: 'CONFIRMED' });
  });

  it('sends the invitation again, by the name Cognito takes', async () => {
    expect(await performAction(resendUserInvitation, await ann())).toMatchObject({ ok: true, data: { way: 'EMAIL' } });
    const key = await pool({ UsernameAttributes: ['email'] });
    const made = await performAction(createUser, { ...key, ...user({ username: 'bob@example.com', email: '' }) });
    const username = made.ok ? made.data.username : '';
    expect(await performAction(resendUserInvitation, { ...key, username })).toMatchObject({ ok: true });
  });

  it('deletes after the name was typed, and takes gone for done', async () => {
    const key = await ann();
    expect(await performAction(deleteUser, { ...key, typed: 'bob' })).toMatchObject({ ok: false });
    far.begin({ AdminDeleteUser: [{ kind: 'drop', when: 'after' }] });
    expect(await performAction(deleteUser, { ...key, typed: 'ann' })).toMatchObject({ ok: true, refreshed: false });
    expect(await findUser(actor, key)).toBeUndefined();
  });

  it('tells groups, and goes without them where there are none to ask', async () => {
    const key = await ann();
    expect(await listUserGroups(actor, key)).toEqual({ ok: true, groups: [], hasMore: false });
    expect(await listUserGroups(actor, { ...key, username: 'nobody' })).toMatchObject({ ok: false });
  });
});
