import { beforeEach, describe, expect, test } from 'vitest';
import { type Bench, ipe, openBench, refusal } from '../testing/bench.ts';
import { rawCall } from '../testing/raw.ts';

let bench: Bench;
let api: Bench['api'];
beforeEach(() => {
  bench = openBench();
  ({ api } = bench);
});

describe('DeleteUserPool', () => {
  test('a protected pool [measured GH localstack#11947], deleted once it no longer is', async () => {
    const UserPoolId = await bench.makePool({ DeletionProtection: 'ACTIVE' });
    expect(await refusal(api.deleteUserPool({ UserPoolId }))).toEqual(
      ipe(
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      ),
    );
    await api.updateUserPool({ UserPoolId, DeletionProtection: 'INACTIVE' });
    await api.deleteUserPool({ UserPoolId });
    expect((await refusal(api.describeUserPool({ UserPoolId }))).name).toBe('ResourceNotFoundException');
  });

  test.each([
    ['a prefix domain', undefined],
    [
      'a custom domain',
      { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/4c2b9d7e-0000-4000-8000-000000000000' },
    ],
  ])('a pool with %s [measured TF, GH]', async (kind, CustomDomainConfig) => {
    const UserPoolId = await bench.makePool();
    const Domain = CustomDomainConfig ? 'login.example.com' : 'in-the-way';
    await api.createUserPoolDomain({ UserPoolId, Domain, CustomDomainConfig });
    expect([kind, await refusal(api.deleteUserPool({ UserPoolId }))]).toEqual([
      kind,
      ipe('User pool cannot be deleted. It has a domain configured that should be deleted first.'),
    ]);
    await api.deleteUserPoolDomain({ UserPoolId, Domain });
    await api.deleteUserPool({ UserPoolId });
  });

  test('twice [doc, facts §11.3]', async () => {
    const UserPoolId = await bench.makePool();
    await api.deleteUserPool({ UserPoolId });
    expect((await refusal(api.deleteUserPool({ UserPoolId }))).name).toBe('ResourceNotFoundException');
  });

  test('clients, users, groups and resource servers go with it [doc, facts §11.2]', async () => {
    const UserPoolId = await bench.makePool();
    await bench.makeClient(UserPoolId, { GenerateSecret: true });
    await api.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'api' });
    await api.adminCreateUser({ UserPoolId, Username: 'u', MessageAction: 'SUPPRESS' });
    await api.createGroup({ UserPoolId, GroupName: 'g' });
    await api.adminAddUserToGroup({ UserPoolId, GroupName: 'g', Username: 'u' });
    await api.deleteUserPool({ UserPoolId });
    const tables = ['clients', 'client_secrets', 'resource_servers', 'users', 'groups', 'memberships'];
    for (const table of tables) {
      const { n } = bench.emulator.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
      expect([table, n]).toEqual([table, 0]);
    }
  });
});

test('EstimatedNumberOfUsers follows the users', async () => {
  const UserPoolId = await bench.makePool();
  const users = async () => (await api.describeUserPool({ UserPoolId })).UserPool?.EstimatedNumberOfUsers;
  for (const Username of ['a', 'b']) await api.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
  expect(await users()).toBe(2);
  await api.adminDeleteUser({ UserPoolId, Username: 'a' });
  expect(await users()).toBe(1);
});

describe('tags', () => {
  test('are added, changed and taken away, and show in the pool; LastModifiedDate stays', async () => {
    const UserPoolId = await bench.makePool({ UserPoolTags: { a: '1', b: '2' } });
    const ResourceArn = (await api.describeUserPool({ UserPoolId })).UserPool?.Arn;
    const before = (await api.describeUserPool({ UserPoolId })).UserPool?.LastModifiedDate;
    bench.pass(1000);
    await api.tagResource({ ResourceArn, Tags: { b: '3', c: '4' } });
    await api.untagResource({ ResourceArn, TagKeys: ['a', 'not there'] });
    expect((await api.listTagsForResource({ ResourceArn })).Tags).toEqual({ b: '3', c: '4' });
    const { UserPool } = await api.describeUserPool({ UserPoolId });
    expect(UserPool).toMatchObject({ UserPoolTags: { b: '3', c: '4' }, LastModifiedDate: before });
  });

  test('a tag called __proto__ is a tag', async () => {
    const UserPoolTags = JSON.parse('{"__proto__":"x"}');
    const UserPoolId = await bench.makePool({ UserPoolTags });
    const { body } = await rawCall(bench.emulator, 'DescribeUserPool', { UserPoolId });
    expect(JSON.stringify(body.UserPool.UserPoolTags)).toBe('{"__proto__":"x"}');
  });

  test('of an unknown pool', async () => {
    const ResourceArn = 'arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_nope';
    expect((await refusal(api.listTagsForResource({ ResourceArn }))).name).toBe('ResourceNotFoundException');
  });
});
