import { describe, expect, it } from 'vitest';
import { type PoolSummary, searchPools, sortPools } from './arrange';

const pool = (name: string, id: string, changed?: number): PoolSummary => ({
  connection: 'embedded',
  region: 'eu-west-1',
  id: `eu-west-1_${id}`,
  name,
  created: undefined,
  changed: changed === undefined ? undefined : new Date(changed),
});
const pools = [pool('Shop', 'bbb', 3), pool('shop 10', 'aaa', 1), pool('shop 2', 'ccc'), pool('Été (test)', 'ddd', 2)];
const ids = (some: PoolSummary[]) => some.map(({ id }) => id.slice(-3));

describe('searchPools', () => {
  it('finds by any part of name or id, whatever the case', () => {
    expect(ids(searchPools(pools, 'SHOP'))).toEqual(['bbb', 'aaa', 'ccc']);
    expect(ids(searchPools(pools, 'EU-WEST-1_CC'))).toEqual(['ccc']);
  });

  it('wants every word, and reads no word as a pattern', () => {
    expect(ids(searchPools(pools, ' shop  10 '))).toEqual(['aaa']);
    expect(ids(searchPools(pools, '(test)'))).toEqual(['ddd']);
    expect(searchPools(pools, 'shop.*')).toEqual([]);
  });

  it('finds everything without words', () => {
    expect(searchPools(pools, '  ')).toHaveLength(4);
  });
});

describe('sortPools', () => {
  it('sorts names as people do: numbers by value, case aside', () => {
    expect(ids(sortPools(pools, 'name', false))).toEqual(['ddd', 'bbb', 'ccc', 'aaa']);
  });

  it('sorts by last change, unknown dates first, and back', () => {
    expect(ids(sortPools(pools, 'changed', false))).toEqual(['ccc', 'aaa', 'ddd', 'bbb']);
    expect(ids(sortPools(pools, 'changed', true))).toEqual(['bbb', 'ddd', 'aaa', 'ccc']);
  });

  it('keeps equal pools in one order both ways and leaves the input alone', () => {
    const twins = [pool('same', 'bbb'), pool('same', 'aaa')];
    expect(ids(sortPools(twins, 'name', false))).toEqual(['aaa', 'bbb']);
    expect(ids(sortPools(twins, 'name', true))).toEqual(['aaa', 'bbb']);
    expect(ids(twins)).toEqual(['bbb', 'aaa']);
  });
});
