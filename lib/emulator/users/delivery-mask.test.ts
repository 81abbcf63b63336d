import { expect, it } from 'vitest';
import { maskEmail, maskPhone } from './delivery-mask.ts';

it('masks addresses [measured MOTO-V]', () => {
  expect(maskEmail('test@test.com')).toBe('t***@t***');
  expect(maskEmail('foo@example.org')).toBe('f***@e***');
  expect(maskEmail('"a@b"@c.de')).toBe('"***@c***');
});

it('masks numbers [measured MOTO-V]', () => {
  expect(maskPhone('+15555559934')).toBe('+*******9934');
  expect(maskPhone('+4930123')).toBe('+***0123');
  expect(maskPhone('+123')).toBe('+123');
});
