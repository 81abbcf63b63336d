import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUserPool } from '@/lib/cognito/pools';
import { createUser } from '@/lib/cognito/users';
import { owner } from '@/lib/testing/actors';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import type { UserCondition } from './filter';
import { listUsers } from './queries';

let far: ServedCognito;
let key: { connection: string; poolId: string };
const actor = owner;

// Pages that are short and at times empty, as Cognito may give them.
beforeAll(async () => {
  far = await servedCognito([], { shortPages: true });
  key = { connection: 'far', poolId: (await createUserPool(far.target, { PoolName: 'people' })).Id ?? '' };
  for (let i = 10; i < 40; i += 1) {
    const Username = i === 17 ? 'quote"d\\17' : `user${i}`;
    await createUser(far.target, {
      UserPoolId: key.poolId,
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: [{ Name: 'email', Value: `u${i}@example.com` }],
    });
  }
});
beforeEach(() => far.begin());
afterAll(() => far.close());

const list = (condition?: UserCondition, token?: string, size = 12) =>
  listUsers(actor, { ...key, condition, token, size });
const names = (page: { users: { username: string }[] }) => page.users.map(({ username }) => username);

describe('listUsers', () => {
  it('fills its page from short answers, and shows everybody once', async () => {
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = await list(undefined, token);
      expect(page.users.length).toBeLessThanOrEqual(12);
      seen.push(...names(page));
      token = page.next;
    } while (token);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
  });

  it('finds by prefix and by the whole value', async () => {
    const by = { by: 'attribute', attribute: 'email' } as const;
    expect(names(await list({ ...by, match: 'prefix', text: 'u2' }, undefined, 20)).toSorted()).toHaveLength(10);
    expect(names(await list({ ...by, match: 'exact', text: 'u21@example.com' }))).toEqual(['user21']);
    expect(names(await list({ ...by, match: 'exact', text: 'u21' }))).toEqual([]);
  });

  it('finds names with quotes and backslashes, and never reads them as a filter', async () => {
    const by = { by: 'attribute', attribute: 'username' } as const;
    expect(names(await list({ ...by, match: 'exact', text: 'quote"d\\17' }))).toEqual(['quote"d\\17']);
    expect(names(await list({ ...by, match: 'prefix', text: '" or username ^= "' }))).toEqual([]);
  });

  it('filters by state and by enabled', async () => {
    expect(names(await list({ by: 'status', status: 'CONFIRMED' }))).toEqual([]);
    const invited = await list({ by: 'status', status: 'FORCE_CHANGE_PASSWORD' });
    // Six short answers fill no page of twelve: it is shown as it is, with a next one.
    expect(invited).toMatchObject({ users: { length: 10 }, next: expect.any(String) });
    expect(names(await list({ by: 'enabled', enabled: false }))).toEqual([]);
  });

  it('tells every attribute of a listed user, sub first', async () => {
    const [user] = (await list({ by: 'attribute', attribute: 'username', match: 'exact', text: 'user10' })).users;
    expect(user?.attributes.map(({ name }) => name)).toEqual(['sub', 'email']);
    expect(user).toMatchObject({ status: 'FORCE_CHANGE_PASSWORD', enabled: true, mfa: undefined });
  });
});
