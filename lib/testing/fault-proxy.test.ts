import { afterAll, beforeAll, expect, it } from 'vitest';
import { createUserPool } from '@/lib/cognito/pools';
import { getConnection } from '@/lib/config/connections';
import { faultKinds } from './fault-proxy';
import { type RunWorld, runWorld } from './run-world';

let world: RunWorld;
beforeAll(async () => {
  world = await runWorld();
});
afterAll(() => world.close());

const tookEffect = new Set(['500 after', 'lost', 'late', 'slow']);

it.each(faultKinds)('%s does what it says', async (kind) => {
  const target = { connection: getConnection('proxied'), region: 'us-east-1' };
  const name = `fault ${kind}`;
  world.proxy.begin({ operation: 'CreateUserPool', nth: 1, kind });
  const failed = await createUserPool(target, { PoolName: name }).then(
    () => false,
    () => true,
  );
  expect(failed).toBe(kind !== 'slow');
  expect(world.proxy.onTheirWay()).toBe(kind === 'late' ? 1 : 0);
  await world.proxy.arrived();
  expect((await world.there(name)).pools).toHaveLength(tookEffect.has(kind) ? 1 : 0);
});
