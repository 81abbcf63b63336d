import { expect, it } from 'vitest';
import { valueText } from './value-text';

it.each([
  ['text', 'text'],
  ['', '(empty)'],
  [true, 'true'],
  [8, '8'],
  [['a', 'b'], '["a","b"]'],
  [{ a: null }, '{"a":null}'],
])('%j on one line', (value, text) => {
  expect(valueText(value)).toBe(text);
});

it('is cut where there is no room', () => {
  expect(valueText('x'.repeat(10), 5)).toBe('xxxx…');
  expect(valueText('xxxxx', 5)).toBe('xxxxx');
});
