import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { seal, unseal } from './sealed';

const schema = z.strictObject({ a: z.string() });
let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment({ POOLDECK_SECRET: 'x'.repeat(32) });
});
afterAll(() => environment.close());

it('comes back as it was, until it is too old', () => {
  const sealed = seal('flow', { a: 'secret' }, 1_000, 5_000);
  expect(unseal('flow', sealed, schema, 5_999)).toEqual({ a: 'secret' });
  expect(unseal('flow', sealed, schema, 6_000)).toBeUndefined();
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('secret');
  expect(seal('flow', { a: 'secret' }, 1_000)).not.toBe(seal('flow', { a: 'secret' }, 1_000));
});

it('is good for one use and one form', () => {
  expect(unseal('link', seal('flow', { a: 'x' }, 1_000), schema)).toBeUndefined();
  expect(unseal('flow', seal('flow', { b: 'x' }, 1_000), schema)).toBeUndefined();
});

it('nothing that was not sealed here opens', () => {
  const sealed = Buffer.from(seal('flow', { a: 'x' }, 60_000), 'base64url');
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ bits;
      expect(unseal('flow', changed.toString('base64url'), schema)).toBeUndefined();
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => unseal('flow', text, schema) === undefined));
  expect(unseal('flow', undefined, schema)).toBeUndefined();
});
