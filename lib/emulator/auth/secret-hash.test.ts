import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { secretHash, secretHashMatches } from './secret-hash.ts';

it('is what openssl computes [measured MOTO-V: text Username + ClientId]', () => {
  const input = 'jane@example.com' + '1example23456789';
  const digest = execFileSync('openssl', ['dgst', '-sha256', '-hmac', 'topsecret', '-binary'], { input });
  expect(secretHash('jane@example.com', '1example23456789', 'topsecret')).toBe(digest.toString('base64'));
});

it('accepts every live secret and name, and nothing else', () => {
  const sent = secretHash('jane', 'client', 'second');
  expect(secretHashMatches(sent, ['jane'], 'client', ['first', 'second'])).toBe(true);
  expect(secretHashMatches(sent, ['uuid', 'jane'], 'client', ['second'])).toBe(true);
  expect(secretHashMatches(sent, ['joan'], 'client', ['first', 'second'])).toBe(false);
  expect(secretHashMatches(sent, ['jane'], 'other', ['second'])).toBe(false);
  expect(secretHashMatches('', ['jane'], 'client', ['second'])).toBe(false);
});
