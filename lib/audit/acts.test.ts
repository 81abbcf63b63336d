import { afterAll, beforeAll, expect, it } from 'vitest';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { addClient, deleteClient, revealClientSecret } from '@/lib/clients/actions';
import { listUserPoolClients } from '@/lib/cognito/clients';
import { listUserPools } from '@/lib/cognito/pools';
import { createDraft, createPool } from '@/lib/drafts/actions';
import { deletePool, unprotectPool } from '@/lib/pools/actions';
import type { Result } from '@/lib/result';
import { allSettled } from '@/lib/runs/executor';
import { clientDefaults } from '@/lib/settings/values';
import { owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { createUser, deleteUser, resendUserInvitation, setEnabled, setUserPassword } from '@/lib/users/actions';
import type { AuditEntry } from './events';
import { sentence } from './events-sentence';
import { listAudit } from './list-audit';
import { verifyCommand } from './verify-command';

// The life of a pool through the product's own actions, and what the activity log tells of it.

let far: ServedCognito;
let seen = 0;
let poolId = '';
beforeAll(async () => {
  far = await servedCognito();
});
afterAll(() => far.close());

/** The entries since the last call, oldest first. */
async function told(): Promise<AuditEntry[]> {
  await allSettled();
  const { entries } = await listAudit(owner, { limit: 200 });
  const fresh = entries.filter(({ seq }) => seq > seen).toReversed();
  seen = Math.max(seen, ...fresh.map(({ seq }) => seq));
  return fresh;
}

function dataOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}

const place = { connection: 'far', region: 'us-east-1' };
const changeOf = (entry: AuditEntry | undefined, path: string) => entry?.difference.find((each) => each.path === path);
const inFar = () => ({ connection: 'far', poolId });

it('a pool is made: the start of the run, and each of its calls', async () => {
  const blueprint = { ...newBlueprint('Shop'), clients: [clientDefaults('web')] };
  const { id } = dataOf(await performAction(createDraft, { ...place, blueprint }));
  await performAction(createPool, { id, version: 1 });
  const entries = await told();
  [poolId = ''] = (await listUserPools(far.target, { maxResults: 10 })).pools.map(({ Id }) => Id ?? '');
  expect(entries.map((each) => sentence(each))).toEqual([
    'Test owner started creating the user pool Shop.',
    `Test owner created the user pool Shop (${poolId}).`,
    expect.stringMatching(`^Test owner created the app client web \\([a-z0-9]+\\) of the pool ${poolId}\\.$`),
  ]);
  expect(entries.every(({ actor, origin }) => actor.role === 'owner' && origin === '203.0.113.7')).toBe(true);
  const [, made] = entries;
  expect(made?.target).toEqual({ ...place, pool: poolId, kind: 'pool', id: poolId });
  expect(made?.calls).toEqual([{ operation: 'CreateUserPool', requestId: expect.stringMatching(/.{8}/) }]);
  expect(made?.facts).toMatchObject({ run: id, step: 1 });
  expect(changeOf(made, 'Policies.PasswordPolicy.MinimumLength')).toMatchObject({ after: expect.any(Number) });
});

it('an app client is added, shown its secret, deleted', async () => {
  const client = { ...clientDefaults('Web'), generateSecret: true };
  const submissionKey = crypto.randomUUID();
  dataOf(await performAction(addClient, { ...inFar(), submissionKey, client }));
  const added = await told();
  const { clients } = await listUserPoolClients(far.target, { poolId, maxResults: 60 });
  const clientId = clients.find(({ ClientName }) => ClientName === 'Web')?.ClientId ?? '';
  expect(added.map((each) => sentence(each))).toEqual([
    `Test owner started adding the app client Web of the pool ${poolId}.`,
    `Test owner created the app client Web (${clientId}) of the pool ${poolId}.`,
  ]);
  const key = { ...inFar(), clientId };
  const secret = dataOf(await performAction(revealClientSecret, key));
  dataOf(await performAction(deleteClient, { ...key, typed: clientId }));
  const entries = await told();
  expect(entries.map((each) => sentence(each))).toEqual([
    `Test owner looked at the secret of the app client Web (${clientId}) of the pool ${poolId}.`,
    `Test owner deleted the app client Web (${clientId}) of the pool ${poolId}.`,
  ]);
  expect(entries.map(({ calls }) => calls.map(({ operation }) => operation))).toEqual([
    ['DescribeUserPoolClient'],
    ['DeleteUserPoolClient'],
  ]);
  expect(changeOf(entries[1], 'ClientSecret')).toEqual({
    path: 'ClientSecret',
    before: expect.stringMatching(/^hash [0-9a-f]{16}$/),
  });
  expect(changeOf(entries[1], 'ClientName')).toEqual({ path: 'ClientName', before: 'Web' });
  expect(JSON.stringify([...added, ...entries])).not.toContain(secret);
});

it('a user comes and goes; no password is in it', async () => {
  const password = 'canary-Passw0rd!';
  const user = { ...inFar(), username: 'bob' };
  const more = { email: 'bob@example.com', phone: '', emailVerified: true, phoneVerified: false };
  const typed = { mode: 'typed', value: password } as const;
  const name = { given_name: 'Bob' };
  dataOf(
    await performAction(createUser, { ...user, ...more, password: typed, invitation: ['EMAIL'], attributes: name }),
  );
  dataOf(await performAction(resendUserInvitation, user));
  dataOf(await performAction(setEnabled, { ...user, enabled: false }));
  dataOf(await performAction(setUserPassword, { ...user, permanent: true, password: typed }));
  dataOf(await performAction(deleteUser, { ...user, typed: 'bob' }));
  const entries = await told();
  const bob = `the user bob@example.com (bob) in the pool ${poolId}`;
  expect(entries.map((each) => sentence(each))).toEqual([
    `Test owner created the user bob in the pool ${poolId} and invited them by e-mail.`,
    `Test owner sent the invitation again to the user bob in the pool ${poolId}.`,
    `Test owner disabled ${bob}.`,
    `Test owner set a permanent password for the user bob in the pool ${poolId}.`,
    `Test owner deleted ${bob}.`,
  ]);
  expect(entries[0]?.difference).toEqual([
    { path: 'attributes.email', after: 'bob@example.com' },
    { path: 'attributes.email_verified', after: true },
    { path: 'attributes.given_name', after: 'Bob' },
  ]);
  expect(entries[0]?.facts).toMatchObject({ password: 'typed' });
  expect(entries[2]?.difference).toEqual([{ path: 'Enabled', before: true, after: false }]);
  expect(entries.flatMap(({ calls }) => calls.map(({ operation }) => operation))).toEqual([
    ...['AdminCreateUser', 'AdminCreateUser', 'AdminDisableUser', 'AdminSetUserPassword', 'AdminDeleteUser'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('canary');
});

it('a failure is told with the name AWS gave it', async () => {
  await performAction(setEnabled, { ...inFar(), username: 'nobody', enabled: true });
  const [entry] = await told();
  expect(entry && sentence(entry)).toBe(
    `Test owner tried to enable the user nobody in the pool ${poolId} and failed: Cognito does not have this (UserNotFoundException).`,
  );
});

it('the pool loses its protection and goes, with what it was', async () => {
  dataOf(await performAction(unprotectPool, inFar()));
  dataOf(await performAction(deletePool, { ...inFar(), typed: poolId }));
  const entries = await told();
  expect(entries.map((each) => sentence(each))).toEqual([
    `Test owner took the deletion protection off the user pool Shop (${poolId}).`,
    `Test owner deleted the user pool Shop (${poolId}).`,
  ]);
  expect(entries[0]?.difference).toEqual([{ path: 'DeletionProtection', before: 'ACTIVE', after: 'INACTIVE' }]);
  expect(changeOf(entries[1], 'Name')).toEqual({ path: 'Name', before: 'Shop' });
});

it('and all of it fits together', async () => {
  expect((await verifyCommand([])).code).toBe(0);
});
