import { beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './testing/bench.ts';

const users = 5000;
const expected = Array.from({ length: users }, (_, n) => `user-${n}`).sort();
const sevens = expected.filter((name) => Number(name.slice(5)) % 50 === 7);
const options = { shortPages: false };
let bench: Bench;
let UserPoolId: string;

beforeAll(async () => {
  bench = openBench(options);
  UserPoolId = await bench.makePool();
  for (let n = 0; n < users; n += 1) {
    const UserAttributes = [{ Name: 'email', Value: `u${n % 50}-${n}@x.org` }];
    await bench.api.adminCreateUser({ UserPoolId, Username: `user-${n}`, UserAttributes, MessageAction: 'SUPPRESS' });
  }
});

/** Every username that a walk over all pages meets, and the sizes of the pages. */
async function walk(Filter?: string) {
  const names: string[] = [];
  const sizes: number[] = [];
  let token: string | undefined;
  do {
    const { Users = [], PaginationToken } = await bench.api.listUsers({ UserPoolId, Filter, PaginationToken: token });
    names.push(...Users.map(({ Username = '' }) => Username));
    sizes.push(Users.length);
    token = PaginationToken;
  } while (token);
  return { names: names.sort(), sizes };
}

describe('5,000 users', () => {
  it('are each found once, in 84 pages', async () => {
    options.shortPages = false;
    const { names, sizes } = await walk();
    expect(names).toEqual(expected);
    expect(sizes).toHaveLength(84);
    expect((await walk('email ^= "U7-"')).names).toEqual(sevens);
    expect((await bench.api.describeUserPool({ UserPoolId })).UserPool?.EstimatedNumberOfUsers).toBe(users);
  });

  it('are each found once in short and empty pages [measured GH aws-sdk-js-v3#7071]', async () => {
    options.shortPages = true;
    const { names, sizes } = await walk();
    expect(names).toEqual(expected);
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(20);
    expect((await walk('email ^= "U7-"')).names).toEqual(sevens);
  });
});
