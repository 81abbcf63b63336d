import { describe, expect, it } from 'vitest';
import { crumbsOf, placeOf } from './crumbs';

const texts = (path: string) => crumbsOf(path).map(({ text }) => text);
const pool = '/pools/embedded/us-east-1_aB3dE6gH9';

describe('crumbsOf', () => {
  it.each([
    ['/pools', ['Pools']],
    ['/pools/new', ['Pools', 'New user pool']],
    ['/pools/new/8f14e45f/sign-in', ['Pools', 'New user pool', 'Sign-in']],
    [pool, ['Pools', 'us-east-1_aB3dE6gH9']],
    [`${pool}/clients`, ['Pools', 'us-east-1_aB3dE6gH9', 'App clients']],
    [`${pool}/clients/new`, ['Pools', 'us-east-1_aB3dE6gH9', 'App clients', 'New app client']],
    [`${pool}/users/ann%40example.com`, ['Pools', 'us-east-1_aB3dE6gH9', 'Users', 'ann@example.com']],
    [`${pool}/apis/new`, ['Pools', 'us-east-1_aB3dE6gH9', 'APIs', 'New API']],
    [`${pool}/apis/edit`, ['Pools', 'us-east-1_aB3dE6gH9', 'APIs', 'Edit']],
    [`${pool}/delete`, ['Pools', 'us-east-1_aB3dE6gH9', 'Delete']],
    ['/runs/run-1', ['Runs', 'run-1']],
    ['/inbox/12', ['Inbox', 'Message']],
    ['/team/invite', ['Team', 'Invite someone']],
    ['/team/8f14e45f', ['Team', 'Member']],
    ['/help/create-a-test-user', ['Help', 'Create a test user']],
    ['/nowhere/at/all', []],
  ])('%s', (path, expected) => {
    expect(texts(path)).toEqual(expected);
  });

  it('links every part but the last, and copies ids', () => {
    expect(crumbsOf(`${pool}/users/a%2Fb`)).toEqual([
      { text: 'Pools', href: '/pools' },
      { text: 'us-east-1_aB3dE6gH9', href: pool, idOf: 'pool id' },
      { text: 'Users', href: `${pool}/users` },
      { text: 'a/b', idOf: 'username' },
    ]);
  });

  it('survives an address that no browser would write', () => {
    expect(texts(`${pool}/users/%E0%A4%A`)).toEqual(['Pools', 'us-east-1_aB3dE6gH9', 'Users', '%E0%A4%A']);
  });
});

describe('placeOf', () => {
  it('reads connection and region from the address of a pool', () => {
    expect(placeOf(`${pool}/users`)).toEqual({ connection: 'embedded', region: 'us-east-1' });
    expect(placeOf('/pools/new/8f14e45f/name')).toBeUndefined();
    expect(placeOf('/runs')).toBeUndefined();
  });
});
