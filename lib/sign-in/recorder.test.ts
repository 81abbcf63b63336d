import { expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { recorder } from './recorder';

it('a refusal stands there as it came, not as Pooldeck tells it', async () => {
  const kept = recorder();
  const details = { operation: 'InitiateAuth', awsName: 'TooManyRequestsException', awsMessage: 'Rate exceeded' };
  const refused = new PooldeckError('throttle', 'AWS refused InitiateAuth because too many came at once.', {
    details,
  });
  await expect(kept.keep('InitiateAuth', {}, () => Promise.reject(refused))).rejects.toBe(refused);
  expect(kept.exchanges).toEqual([
    { operation: 'InitiateAuth', input: {}, error: { name: 'TooManyRequestsException', message: 'Rate exceeded' } },
  ]);
});
