import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { hour, ipe, openBench, refusal } from '../testing/bench.ts';

const stale = ipe('Paging Marker is Invalid for Request');

async function everyPool(api: CognitoIdentityProvider, MaxResults: number) {
  const pages: string[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await api.listUserPools({ MaxResults, NextToken });
    pages.push((page.UserPools ?? []).map(({ Name = '' }) => Name));
    NextToken = page.NextToken;
  } while (NextToken);
  return pages;
}

async function benchWithPools(count: number, options = {}) {
  const bench = openBench(options);
  for (let at = 0; at < count; at += 1) await bench.makePool({ PoolName: `pool ${at}` });
  return bench;
}

describe('ListUserPools', () => {
  test('full pages and no token on the last one, even when it is full', async () => {
    const { api } = await benchWithPools(6);
    expect((await everyPool(api, 3)).map(({ length }) => length)).toEqual([3, 3]);
    expect((await everyPool(api, 4)).map(({ length }) => length)).toEqual([4, 2]);
  });

  test('neither ARN nor plan is in it [sdk, facts §1.7]', async () => {
    const { api } = await benchWithPools(1);
    const { UserPools = [] } = await api.listUserPools({ MaxResults: 60 });
    const members = ['CreationDate', 'Id', 'LambdaConfig', 'LastModifiedDate', 'Name'];
    expect(Object.keys(UserPools[0] ?? {}).sort()).toEqual(members);
  });

  test.each([0, 61])('MaxResults %i is out of range [sdk/MODEL]', async (MaxResults) => {
    const { api } = openBench();
    expect((await refusal(api.listUserPools({ MaxResults }))).name).toBe('InvalidParameterException');
  });

  test('short pages on request: fewer than asked, some empty, all pools in the end [measured GH aws-sdk-js-v3#7071]', async () => {
    const { api } = await benchWithPools(10, { shortPages: true });
    const pages = await everyPool(api, 6);
    expect(pages.every(({ length }) => length < 6)).toBe(true);
    expect(pages.some(({ length }) => length === 0)).toBe(true);
    expect(pages.flat()).toEqual(Array.from({ length: 10 }, (_, at) => `pool ${at}`));
  });
});

describe('page tokens', () => {
  test('live one hour [doc DG23, facts §1.6]', async () => {
    const bench = await benchWithPools(3);
    const { NextToken } = await bench.api.listUserPools({ MaxResults: 1 });
    bench.pass(hour - 1);
    await bench.api.listUserPools({ MaxResults: 1, NextToken });
    bench.pass(1);
    expect(await refusal(bench.api.listUserPools({ MaxResults: 1, NextToken }))).toEqual(stale);
  });

  test('are opaque and only work for the list they came from [measured GH aws-sdk-js#3705]', async () => {
    const { api, makeClient, makePool } = await benchWithPools(2);
    const [one, two] = [await makePool(), await makePool()];
    for (const poolId of [one, one, two, two]) await makeClient(poolId);
    const { NextToken } = await api.listUserPoolClients({ UserPoolId: one, MaxResults: 1 });
    expect(NextToken).toMatch(/^\S+$/);
    expect(Buffer.from(NextToken ?? '', 'base64').toString()).not.toContain('after');
    expect(await refusal(api.listUserPoolClients({ UserPoolId: two, MaxResults: 1, NextToken }))).toEqual(stale);
    expect(await refusal(api.listUserPools({ MaxResults: 1, NextToken }))).toEqual(stale);
    await api.listUserPoolClients({ UserPoolId: one, MaxResults: 2, NextToken });
  });

  test.each(['nonsense', 'AAAA', 'x'.repeat(200)])('%s is refused', async (NextToken) => {
    const { api } = openBench();
    expect(await refusal(api.listUserPools({ MaxResults: 1, NextToken }))).toEqual(stale);
  });
});
