import { afterAll, beforeAll, expect, it } from 'vitest';
import { createUserPool } from '@/lib/cognito/pools';
import { createUser } from '@/lib/cognito/users';
import { actorOf, owner } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { findInboxConnection, findInboxMessage, listInbox, readsInbox } from './queries';

let environment: TestEnvironment;
let poolId = '';

function inbox() {
  const connection = findInboxConnection();
  if (!connection) throw new Error('no embedded connection');
  return connection;
}

beforeAll(async () => {
  environment = testEnvironment();
  const target = { connection: inbox(), region: 'us-east-1' };
  poolId = (await createUserPool(target, { PoolName: 'Post' })).Id ?? '';
  for (let index = 0; index < 40; index++) {
    await createUser(target, {
      UserPoolId: poolId,
      Username: `user-${index}`,
      TemporaryPassword: `Temporary-${index}!`,
      UserAttributes: [{ Name: 'email', Value: `user-${index}@example.${index % 2 ? 'com' : 'org'}` }],
      DesiredDeliveryMediums: ['EMAIL'],
    });
  }
});

afterAll(() => environment.close());

it('pages without losing or repeating a message', async () => {
  const actor = owner;
  const first = listInbox(actor, inbox(), { poolId });
  const second = listInbox(actor, inbox(), { poolId, before: first.next });
  expect(first.messages).toHaveLength(30);
  expect(second.next).toBeUndefined();
  const names = [...first.messages, ...second.messages].map(({ username }) => username);
  expect(names).toEqual(Array.from({ length: 40 }, (_, index) => `user-${39 - index}`));
});

it('narrows to a recipient by any part of the address, and to a pool', async () => {
  const actor = owner;
  const found = listInbox(actor, inbox(), { poolId, recipient: 'USER-7@' });
  expect(found.messages.map(({ to }) => to)).toEqual(['user-7@example.com']);
  expect(found.next).toBeUndefined();
  expect(listInbox(actor, inbox(), { poolId: 'us-east-1_elsewhere' }).messages).toEqual([]);
});

it('hands out the temporary password of an invitation, and one message by its id', async () => {
  const actor = owner;
  const [invitation] = listInbox(actor, inbox(), { poolId, recipient: 'user-3@' }).messages;
  expect(invitation?.password).toBe('Temporary-3!');
  expect(findInboxMessage(actor, inbox(), invitation?.id ?? 0)).toEqual(invitation);
  expect(findInboxMessage(actor, inbox(), 999_999)).toBeUndefined();
});

it('is said to hold what a pool sends to those only who may read it', () => {
  const key = { connection: inbox().id, poolId };
  expect(readsInbox(owner, key)).toBe(true);
  expect(
    readsInbox({ ...owner, grants: [{ role: 'owner', connection: key.connection, pool: 'us-east-1_other' }] }, key),
  ).toBe(false);
  expect(readsInbox(actorOf('viewer'), key)).toBe(false);
});
