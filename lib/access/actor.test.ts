import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { actorOf } from '@/lib/testing/actors';
import { type Actor, actorMay, authorise, type Grant } from './actor';

const withGrants = (...grants: Grant[]): Actor => ({ ...actorOf('operator'), grants });
const everywhere = withGrants({ role: 'operator', connection: '*', pool: '*' });
const onTest = withGrants({ role: 'operator', connection: 'test', pool: '*' });
const onePool = withGrants({ role: 'operator', connection: 'test', pool: 'p1' });
const mixed = withGrants(
  { role: 'viewer', connection: '*', pool: '*' },
  { role: 'operator', connection: 'test', pool: 'p1' },
);

describe('a grant', () => {
  it.each([
    ['everywhere', everywhere, {}, true],
    ['everywhere', everywhere, { connection: 'live' }, true],
    ['everywhere', everywhere, { connection: 'live', pool: 'p9' }, true],
    ['on a connection', onTest, {}, true],
    ['on a connection', onTest, { connection: 'test' }, true],
    ['on a connection', onTest, { connection: 'test', pool: 'p9' }, true],
    ['on a connection', onTest, { connection: 'live' }, false],
    ['on a connection', onTest, { connection: 'live', pool: 'p1' }, false],
    ['on a pool', onePool, {}, true],
    ['on a pool', onePool, { connection: 'test' }, false],
    ['on a pool', onePool, { connection: 'test', pool: 'p1' }, true],
    ['on a pool', onePool, { connection: 'test', pool: 'p2' }, false],
    ['on a pool', onePool, { connection: 'live', pool: 'p1' }, false],
    ['of a higher role on a pool', mixed, { connection: 'test', pool: 'p1' }, true],
    ['of a higher role on a pool', mixed, { connection: 'test', pool: 'p2' }, false],
  ])('%s covers %#: %j', (_, actor, place, covered) => {
    expect(actorMay(actor, 'pool.update', place)).toBe(covered);
  });

  it('of no known role gives nothing', () => {
    const odd = withGrants({ role: 'admin' as Grant['role'], connection: '*', pool: '*' });
    expect(actorMay(odd, 'pool.read')).toBe(false);
  });

  it('to nothing gives nothing', () => {
    expect(actorMay(withGrants(), 'pool.read')).toBe(false);
  });
});

it('who lacks a permission is told what is missing', () => {
  const support = actorOf('support');
  expect(() => authorise(support, 'user.read')).not.toThrow();
  expect(() => authorise(support, 'pool.delete')).toThrow(PooldeckError);
  expect(() => authorise(support, 'pool.delete')).toThrow('You are support here and may not delete user pools.');
});
