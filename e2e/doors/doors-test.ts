import { sessionCookie } from '../owner';
import { test as base } from '../test';
import { actionCaller, makeWorld, type World } from './world';

type DoorFixtures = {
  /** The address of the console under test. */
  address: string;
  /** One of everything that has a page. */
  world: World;
};

export const test = base.extend<DoorFixtures>({
  address: async ({ baseURL }, use) => {
    await use(baseURL ?? '');
  },
  world: async ({ address, cognito, poolName }, use) => {
    await use(await makeWorld(cognito, actionCaller(address, { cookie: await sessionCookie(address) }), poolName));
  },
});

export { expect } from '../test';
