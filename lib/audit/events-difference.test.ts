import { expect, it } from 'vitest';
import { differenceOf } from './events-difference';

it('names what is different, leaf by leaf, lists as a whole', () => {
  const before = {
    Name: 'Shop',
    Policies: { PasswordPolicy: { MinimumLength: 8, RequireNumbers: true } },
    Urls: ['a'],
  };
  const after = { Name: 'Shop', Policies: { PasswordPolicy: { MinimumLength: 12 } }, Urls: ['a', 'b'], Tags: {} };
  expect(differenceOf(before, after)).toEqual([
    { path: 'Policies.PasswordPolicy.MinimumLength', before: 8, after: 12 },
    { path: 'Policies.PasswordPolicy.RequireNumbers', before: true },
    { path: 'Urls', before: ['a'], after: ['a', 'b'] },
    { path: 'Tags', after: {} },
  ]);
});

it('of something made, and of something removed', () => {
  expect(differenceOf(undefined, { A: 1, B: undefined })).toEqual([{ path: 'A', after: 1 }]);
  expect(differenceOf({ A: { B: false } }, undefined)).toEqual([{ path: 'A.B', before: false }]);
  expect(differenceOf({ A: 1 }, { A: 1 })).toEqual([]);
});
