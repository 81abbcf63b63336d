import { expect, it } from 'vitest';
import { timeLeft } from './time-left';

it.each([
  [-1, undefined],
  [0, undefined],
  [1, '1 s'],
  [59_999, '1 min 0 s'],
  [3_599_000, '59 min 59 s'],
  [3_600_000, '1 h 0 min'],
  [90_000_000, '25 h 0 min'],
])('%d ms: %s', (left, text) => {
  expect(timeLeft(1_000_000 + left, 1_000_000)).toBe(text);
});
