import { expect, it } from 'vitest';
import { paletteGroups, paletteMatches } from './palette-entry';

const pool = { name: 'Shop customers', id: 'us-east-1_aB3', connection: 'live', connectionTitle: 'Live account' };

it('offers no room that is hidden, and pools by their address', () => {
  const labels = (hidden: string[]) =>
    paletteGroups([], hidden).flatMap(({ items }) => items.map(({ label }) => label));
  expect(labels([])).toContain('Inbox');
  expect(labels(['/inbox'])).not.toContain('Inbox');
  const pools = paletteGroups([pool], []).find(({ value }) => value === 'User pools');
  expect(pools?.items[0]?.href).toBe('/pools/live/us-east-1_aB3');
});

it('matches every word, in the name, the id or the connection', () => {
  const entry = paletteGroups([pool], [])
    .flatMap(({ items }) => items)
    .find(({ label }) => label === pool.name);
  if (!entry) throw new Error('the pool is missing');
  expect(paletteMatches(entry, 'CUST live')).toBe(true);
  expect(paletteMatches(entry, 'ab3')).toBe(true);
  expect(paletteMatches(entry, 'cust staging')).toBe(false);
});
