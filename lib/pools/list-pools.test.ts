import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notePoolChange } from '@/lib/cognito/pool-changes';
import { createUserPool, deleteUserPool } from '@/lib/cognito/pools';
import { owner } from '@/lib/testing/actors';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { listPools, type PoolListQuery } from './list-pools';

let far: ServedCognito;
const actor = owner;
const all: PoolListQuery = {
  search: '',
  sort: undefined,
  place: undefined,
  token: undefined,
  page: 1,
  size: 10,
  again: undefined,
};
const list = (query: Partial<PoolListQuery> = {}) => listPools(actor, { ...all, ...query });

beforeAll(async () => {
  far = await servedCognito([{ id: 'broken', kind: 'endpoint', title: 'Broken', url: 'http://127.0.0.1:9' }]);
  const west = { ...far.target, region: 'eu-west-1' };
  for (let i = 1; i <= 23; i += 1) await createUserPool(far.target, { PoolName: `shop ${i}` });
  await createUserPool(west, { PoolName: 'Notes' });
});
beforeEach(() => {
  far.begin();
  for (const region of ['us-east-1', 'eu-west-1']) notePoolChange({ ...far.target, region });
});
afterAll(() => far.close());

describe('a list of pools page by page', () => {
  it('merges regions, and lists the others when a connection fails', async () => {
    const page = await list();
    expect(page.rows).toHaveLength(10);
    expect(new Set(page.rows.map(({ region }) => region))).toEqual(new Set(['us-east-1', 'eu-west-1']));
    expect(page.failures).toMatchObject([{ title: 'Broken', error: { code: 'endpointUnreachable' } }]);
  });

  it('goes through all of them by tokens, each pool once', async () => {
    const names: string[] = [];
    let page = await list({ place: 'far' });
    for (; ; page = await list({ place: 'far', token: page.next.token })) {
      names.push(...page.rows.map(({ name }) => name));
      if (!page.next || !('token' in page.next)) break;
    }
    expect(page.page).toBe(3);
    expect(names).toHaveLength(24);
    expect(new Set(names).size).toBe(24);
  });

  it('asks one place with one call, and never describes', async () => {
    await list({ place: 'far/us-east-1' });
    expect(far.asked).toEqual(['ListUserPools']);
  });

  it('starts again from a damaged link', async () => {
    expect(await list({ place: 'far', token: 'rubbish' })).toMatchObject({ page: 1 });
  });
});

describe('a searched or sorted list of pools', () => {
  it('finds across places, tells how much was read, and turns pages without reading again', async () => {
    const first = await list({ search: 'SHOP', place: 'far', size: 20 });
    expect(first).toMatchObject({ page: 1, next: { page: 2 }, collected: { total: 24, matching: 23 } });
    const second = await list({ search: 'SHOP', place: 'far', size: 20, page: 2 });
    expect(second.rows).toHaveLength(3);
    expect(second.next).toBeUndefined();
    expect(far.asked).toEqual(['ListUserPools', 'ListUserPools']);
  });

  it('sorts as people count', async () => {
    const { rows } = await list({ place: 'far', sort: { by: 'name', descending: false }, size: 4 });
    expect(rows.map(({ name }) => name)).toEqual(['Notes', 'shop 1', 'shop 2', 'shop 3']);
  });

  it('reads again when asked to', async () => {
    const { collected } = await list({ search: 'x', place: 'far/us-east-1' });
    await list({ search: 'x', place: 'far/us-east-1', again: collected?.readAt });
    expect(far.asked).toEqual(['ListUserPools', 'ListUserPools']);
  });

  it('knows of a pool that was made or deleted through this console since', async () => {
    const names = async () => (await list({ search: 'late', place: 'far/us-east-1' })).rows.map(({ name }) => name);
    expect(await names()).toEqual([]);
    const { Id = '' } = await createUserPool(far.target, { PoolName: 'late' });
    expect(await names()).toEqual(['late']);
    await deleteUserPool(far.target, Id);
    expect(await names()).toEqual([]);
  });

  it('shows the last page for a page beyond it', async () => {
    expect(await list({ search: 'shop', place: 'far', page: 99 })).toMatchObject({ page: 3 });
  });

  it('names the place that could not be searched', async () => {
    const page = await list({ search: 'notes' });
    expect(page.rows.map(({ name }) => name)).toEqual(['Notes']);
    expect(page.failures.map(({ key }) => key)).toEqual(['broken/us-east-1']);
  });
});
