import { describe, expect, it } from 'vitest';
import { integerFrom, membersOf, textOf, textsOf } from './setting-control';

describe('integerFrom', () => {
  it.each([
    ['8', 8],
    [' 12 ', 12],
    ['-1', -1],
    ['', ''],
    ['8.5', '8.5'],
    ['1e3', '1e3'],
    ['eight', 'eight'],
    ['9'.repeat(30), '9'.repeat(30)],
  ])('%j is kept as %j', (text, value) => {
    expect(integerFrom(text)).toBe(value);
  });
});

describe('values of the wrong kind', () => {
  it('read as empty instead of breaking the form', () => {
    expect(textOf(undefined)).toBe('');
    expect(textOf({})).toBe('');
    expect(textsOf('x')).toEqual([]);
    expect(textsOf(['a', 3, null])).toEqual(['a', '3', '']);
    expect(membersOf(['x'])).toEqual({});
  });
});
