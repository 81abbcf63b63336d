import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfPrefix, parseFilter, searchableAttributes, searchKey } from './filter.ts';

describe('ListUsers filter [sdk; MOTO]', () => {
  it.each([
    ['email = "a@b.c"', { attribute: 'email', operator: 'equals', value: 'a@b.c' }],
    ['email="a@b.c"', { attribute: 'email', operator: 'equals', value: 'a@b.c' }],
    ['"email"^="testuser"', { attribute: 'email', operator: 'startsWith', value: 'testuser' }],
    [' cognito:user_status ^= "con" ', { attribute: 'cognito:user_status', operator: 'startsWith', value: 'con' }],
    ['family_name = "O\\"Neil \\\\ son"', { attribute: 'family_name', operator: 'equals', value: 'O"Neil \\ son' }],
    ['name = ""', { attribute: 'name', operator: 'equals', value: '' }],
    ['name = "a = \\"b\\" and c"', { attribute: 'name', operator: 'equals', value: 'a = "b" and c' }],
  ])('reads %s', (text, filter) => {
    expect(parseFilter(text)).toEqual({ filter });
  });

  it.each([undefined, '', '  '])('takes %j as all users', (text) => {
    expect(parseFilter(text)).toEqual({ filter: undefined });
  });

  it.each([
    'email',
    'email = a',
    'email = "a',
    'email == "a"',
    'email = "a" and name = "b"',
    '= "x"',
    'email != "x"',
    'email = "a"b"',
  ])('refuses %s', (text) => {
    expect(parseFilter(text)).toEqual({ problem: 'Error while parsing filter' });
  });

  it.each(['custom:foo', 'nickname', '__proto__', 'EMAIL'])('does not search by %s', (name) => {
    expect(parseFilter(`${name} = "x"`)).toEqual({ problem: `Invalid search attribute: ${name}` });
  });

  it('reads back any value that is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...searchableAttributes), (value, attribute) => {
        const escaped = value.replace(/[\\"]/g, '\\$&');
        expect(parseFilter(`${attribute} ^= "${escaped}"`)).toEqual({
          filter: { attribute, operator: 'startsWith', value },
        });
      }),
    );
  });
});

describe('search keys', () => {
  it('keep case for username and status only [sdk]', () => {
    expect(searchKey('username', 'Ann')).toBe('Ann');
    expect(searchKey('status', 'Enabled')).toBe('Enabled');
    expect(searchKey('cognito:user_status', 'CONFIRMED')).toBe('confirmed');
    expect(searchKey('email', 'Ann@X.org')).toBe('ann@x.org');
  });

  it('have an end of prefix that holds exactly the texts with that prefix, in byte order', () => {
    const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '\ud7ff', '\ue000', 'ü', '\u{10ffff}') });
    fc.assert(
      fc.property(word, word, (prefix, text) => {
        const end = endOfPrefix(prefix);
        const inRange = inBytes(text, prefix) >= 0 && (end === undefined || inBytes(text, end) < 0);
        expect(inRange).toBe(text.startsWith(prefix));
      }),
      { numRuns: 1000 },
    );
  });
});
