import { describe, expect, it } from 'vitest';
import { openBench } from './testing/bench.ts';

const users = 5000;

/** Every username that a walk over all pages meets, and the number of pages. */
async function walk(shortPages: boolean) {
  const bench = openBench({ shortPages });
  const UserPoolId = await bench.makePool();
  for (let n = 0; n < users; n += 1) {
    await bench.api.adminCreateUser({
      UserPoolId,
      Username: `user-${n}`,
      UserAttributes: [{ Name: 'email', Value: `u${n % 50}-${n}@x.org` }],
      MessageAction: 'SUPPRESS',
    });
  }
  const visit = async (Filter?: string) => {
    const found: string[] = [];
    let pages = 0;
    let empty = 0;
    let token: string | undefined;
    do {
      const page = await bench.api.listUsers({ UserPoolId, Filter, PaginationToken: token });
      found.push(...(page.Users ?? []).map(({ Username = '' }) => Username));
      token = page.PaginationToken;
      pages += 1;
      if (page.Users?.length === 0) empty += 1;
    } while (token);
    return { found, pages, empty };
  };
  return {
    all: await visit(),
    some: await visit('email ^= "U7-"'),
    count: async () => (await bench.api.describeUserPool({ UserPoolId })).UserPool,
  };
}

const expected = Array.from({ length: users }, (_, n) => `user-${n}`).sort();
const sevens = expected.filter((name) => Number(name.slice(5)) % 50 === 7);

describe('5,000 users', () => {
  it('are each found once, in 84 pages', { timeout: 60_000 }, async () => {
    const { all, some, count } = await walk(false);
    expect(all.found.toSorted()).toEqual(expected);
    expect(all.pages).toBe(84);
    expect(some.found.toSorted()).toEqual(sevens);
    expect((await count())?.EstimatedNumberOfUsers).toBe(users);
  });

  it('are each found once in short and empty pages [measured GH aws-sdk-js-v3#7071]', { timeout: 60_000 }, async () => {
    const { all, some } = await walk(true);
    expect(all.found.toSorted()).toEqual(expected);
    expect(all.empty).toBeGreaterThan(20);
    expect(some.found.toSorted()).toEqual(sevens);
  });
});
