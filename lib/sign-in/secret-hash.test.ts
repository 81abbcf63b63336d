import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { secretHash } from './secret-hash';

it('facts §7: Base64 of HMAC-SHA256, key the client secret, text user name and client id', () => {
  const expected = createHmac('sha256', 'secret').update('ann@example.comclient').digest('base64');
  expect(secretHash('ann@example.com', 'client', 'secret')).toBe(expected);
  expect(secretHash('ann', 'client', 'secret')).not.toBe(expected);
});
