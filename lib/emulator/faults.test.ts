import { CreateUserPoolCommand, ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import type { Fault } from './faults.ts';
import { openBench, refusal } from './testing/bench.ts';

/** A bench whose first CreateUserPool goes wrong in one way. */
function broken(fault: Fault) {
  return openBench({
    fault: ({ operation, number }) => (operation === 'CreateUserPool' && number === 1 ? fault : undefined),
  });
}

async function poolsAfter(bench: ReturnType<typeof openBench>) {
  const { UserPools = [] } = await bench.api.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  return UserPools.length;
}

test('throttled: TooManyRequestsException, nothing made, the next call goes through', async () => {
  const bench = broken({ kind: 'throttle' });
  expect(await refusal(bench.makePool())).toEqual({ name: 'TooManyRequestsException', message: 'Rate exceeded' });
  expect(await poolsAfter(bench)).toBe(0);
  await bench.makePool();
});

test('refused with any error, such as one that the SDK does not retry [facts §1.3]', async () => {
  const refused = { name: 'ConcurrentModificationException', message: 'Try again' };
  const bench = broken({ kind: 'refuse', code: refused.name, message: refused.message });
  expect(await refusal(bench.makePool())).toEqual(refused);
});

test('answered 500', async () => {
  const bench = broken({ kind: 'internal' });
  expect((await refusal(bench.makePool())).name).toBe('InternalErrorException');
  expect(await poolsAfter(bench)).toBe(0);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('dropped %s it took effect: %i pools', async (when, count) => {
  const bench = broken({ kind: 'drop', when });
  const call = bench.api.send(new CreateUserPoolCommand({ PoolName: 'a' }));
  await expect(call).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await poolsAfter(bench)).toBe(count);
});

test('late', async () => {
  const bench = broken({ kind: 'slow', ms: 60 });
  const started = performance.now();
  await bench.makePool();
  expect(performance.now() - started).toBeGreaterThan(50);
});
