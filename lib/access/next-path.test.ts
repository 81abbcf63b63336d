import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownPath, signInHref } from './next-path';

it.each([
  '/pools',
  '/pools/here/us-east-1_A?sort=-name#clients',
  '/pools/here/a%2Fb',
  '/runs?page=2&next=https://evil.example',
])('%s is a place of ours', (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  null,
  undefined,
  '',
  'pools',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'javascript:alert(1)',
  '/x\u0000',
])('%j leads to the start page', (path) => {
  const led = ownPath(path);
  expect(new URL(led, 'https://pools.example.com').href).toBe('https://pools.example.com/');
});

it('the sign-in page leads back', () => {
  expect(signInHref('/pools?q=a&sort=name')).toBe('/sign-in?next=%2Fpools%3Fq%3Da%26sort%3Dname');
  expect(signInHref('//evil.example')).toBe('/sign-in');
});

it.each([
  '/%2f/evil.example',
  '/%5cevil.example',
  '/x/../%2F%2Fevil.example',
  '/\u2028/evil.example',
  '/@evil.example',
])('%j stays here, whatever it is', (path) => {
  expect(new URL(ownPath(path), 'https://pools.example.com').origin).toBe('https://pools.example.com');
});

it('whatever the address, a browser that follows it stays here', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    '\r',
    '\u0000',
    ' ',
  );
  const word = fc.constantFrom('evil.example', 'javascript:', 'https:', 'pools', 'a');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, word), { maxLength: 8 }), (pieces) => {
      const led = new URL(ownPath(pieces.join('')), 'https://pools.example.com/sign-in?next=x');
      return led.origin === 'https://pools.example.com';
    }),
    { numRuns: 2_000 },
  );
});
