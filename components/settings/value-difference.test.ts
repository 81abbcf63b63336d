import { expect, it } from 'vitest';
import { poolSettings } from '@/lib/settings/pool-settings';
import { valueDifference } from './value-difference';

const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: 'v' }));

it('tells both values where they are short', () => {
  expect(valueDifference(poolSettings.tags, tags(1), tags(2))).toEqual({ from: 'k0 = v', to: 'k0 = v, k1 = v' });
  expect(valueDifference(poolSettings.deletionProtection, true, false)).toEqual({ from: 'On', to: 'Off' });
});

it('tells of a long list what came and what went', () => {
  const after = [...tags(48).slice(1), { key: 'new', value: '' }];
  expect(valueDifference(poolSettings.tags, tags(48), after)).toEqual({
    kept: 47,
    added: ['new'],
    removed: ['k0 = v'],
  });
});

it('shows a long text around its first difference', () => {
  const text = 'a'.repeat(1000);
  const difference = valueDifference(poolSettings.verificationEmailMessage, `${text}b${text}`, `${text}c`);
  expect(difference).toEqual({ from: `…${'a'.repeat(40)}b${'a'.repeat(199)}…`, to: `…${'a'.repeat(40)}c` });
});
