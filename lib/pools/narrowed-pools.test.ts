import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, Grant } from '@/lib/access/actor';
import { createUserPool } from '@/lib/cognito/pools';
import { actorOf } from '@/lib/testing/actors';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { listPools } from './list-pools';
import { mayCreatePools } from './may-create-pools';
import { narrowedPools } from './narrowed-pools';

let far: ServedCognito;
let ids: string[];
beforeAll(async () => {
  far = await servedCognito();
  const make = (PoolName: string) => createUserPool(far.target, { PoolName });
  ids = [await make('One'), await make('Two'), await make('Three')].map(({ Id = '' }) => Id);
});
afterAll(() => far.close());

const who = (...grants: Grant[]): Actor => ({ ...actorOf('viewer'), grants });
const on = (pool = '', connection = 'far'): Grant => ({ role: 'viewer', connection, pool });
const names = async (actor: Actor, chosen?: string) => (await narrowedPools(actor, chosen)).map(({ name }) => name);
const listed = async (actor: Actor, search = '') => {
  const query = { search, sort: undefined, place: undefined, token: undefined, page: 1, size: 10, again: undefined };
  return (await listPools(actor, query)).rows.map(({ name }) => name);
};

it('are the pools of the roles, each once, and never by reading the list of the connection', async () => {
  far.begin();
  expect((await listed(who(on(ids[0]), on(ids[1]), { ...on(ids[1]), role: 'operator' }))).toSorted()).toEqual([
    'One',
    'Two',
  ]);
  expect(far.asked).not.toContain('ListUserPools');
  expect(await listed(who(on(ids[0]), on(ids[1])), 'two')).toEqual(['Two']);
});

it('are none beside a role for their whole connection, which lists them', async () => {
  const both = who(on(ids[0]), on('*'));
  expect(await names(both)).toEqual([]);
  expect((await listed(both)).toSorted()).toEqual(['One', 'Three', 'Two']);
});

it('leave out what is gone, and connections and regions that are not there', async () => {
  const gone = [on('us-east-1_Gone12345'), on(ids[0], 'nowhere'), on('mars-1_aB3dE6gH9')];
  expect(await names(who(...gone, on(ids[2])))).toEqual(['Three']);
});

it('follow the chosen place', async () => {
  const actor = who(on(ids[0]));
  expect(await names(actor, 'far')).toEqual(['One']);
  expect(await names(actor, 'far/us-east-1')).toEqual(['One']);
  expect(await names(actor, 'far/eu-west-1')).toEqual([]);
});

it('nobody creates pools by a role for single ones', () => {
  const operator = (pool: string) => who({ role: 'operator', connection: 'far', pool });
  expect(mayCreatePools(operator('us-east-1_a'))).toBe(false);
  expect(mayCreatePools(operator('*'))).toBe(true);
  expect(mayCreatePools(operator('*'), 'embedded')).toBe(false);
  expect(mayCreatePools(actorOf('support'))).toBe(false);
});
