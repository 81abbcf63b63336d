import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isolated } from './isolated';

it.each([
  ['plain names stay as they are', 'Customers 2', 'Customers 2'],
  ['names of other scripts that run from left to right, too', 'Kundschaft · 顧客', 'Kundschaft · 顧客'],
  ['an override stays inside', 'a\u202Eb', '\u2068a\u202Eb\u2069'],
  ['Hebrew stays inside', 'שלום', '\u2068שלום\u2069'],
  ['an isolate is closed', 'a\u2067b', '\u2068a\u2067b\u2069\u2069'],
  ['nothing is closed that was not opened', 'a\u2069\u2069\u202Eb', '\u2068a\u202Eb\u2069'],
])('%s', (_, name, expected) => {
  expect(isolated(name)).toBe(expected);
});

it('whatever the name, its isolate ends where it ends', () => {
  const signs = fc.constantFrom('a', ' ', '\u202E', '\u202B', '\u2066', '\u2067', '\u2068', '\u2069', 'א');
  fc.assert(
    fc.property(fc.string({ unit: signs }), (name) => {
      const text = isolated(name);
      let depth = 0;
      [...text].forEach((character, at) => {
        if (/[\u2066-\u2068]/.test(character)) depth += 1;
        if (character === '\u2069') depth -= 1;
        if (text !== name && at < text.length - 1) expect(depth).toBeGreaterThan(0);
      });
      expect(depth).toBe(0);
    }),
  );
});
