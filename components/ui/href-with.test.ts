import { expect, it } from 'vitest';
import { hrefWith } from './href-with';

it('sets, replaces and removes, and leaves the rest alone', () => {
  expect(hrefWith('/pools', 'q=a&sort=name', { sort: '-name', page: undefined })).toBe('/pools?q=a&sort=-name');
  expect(hrefWith('/pools', 'q=a', { q: '' })).toBe('/pools');
  expect(hrefWith('/pools', '', { q: 'a b&c' })).toBe('/pools?q=a+b%26c');
});
