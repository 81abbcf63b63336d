import { expect, test } from 'vitest';
import { ipe, openBench, refusal } from './testing/bench.ts';

const bench = openBench();
const { api } = bench;
const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read everything' }];

test('created, described, listed as a full object [sdk], deleted', async () => {
  const UserPoolId = await bench.makePool();
  const server = { UserPoolId, Identifier: 'https://api', Name: 'API', Scopes };
  expect((await api.createResourceServer(server)).ResourceServer).toEqual(server);
  const key = { UserPoolId, Identifier: 'https://api' };
  expect((await api.describeResourceServer(key)).ResourceServer).toEqual(server);
  expect((await api.listResourceServers({ UserPoolId })).ResourceServers).toEqual([server]);
  await api.deleteResourceServer(key);
  expect(await refusal(api.describeResourceServer(key))).toEqual({
    name: 'ResourceNotFoundException',
    message: 'Resource server https://api does not exist.',
  });
});

test('a duplicate identifier [MOTO, unsure]', async () => {
  const UserPoolId = await bench.makePool();
  const server = { UserPoolId, Identifier: 'api', Name: 'API' };
  await api.createResourceServer(server);
  expect(await refusal(api.createResourceServer(server))).toEqual(
    ipe(`api already exists in user pool ${UserPoolId}.`),
  );
});

test('an update without scopes takes them away; clients keep dead ones [sdk, facts §3.2]', async () => {
  const UserPoolId = await bench.makePool();
  await api.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'API', Scopes });
  const ClientId = await bench.makeClient(UserPoolId, {
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['api/read'],
  });
  await api.updateResourceServer({ UserPoolId, Identifier: 'api', Name: 'New' });
  const { ResourceServer } = await api.describeResourceServer({ UserPoolId, Identifier: 'api' });
  expect(ResourceServer).toEqual({ UserPoolId, Identifier: 'api', Name: 'New' });
  const { UserPoolClient } = await api.describeUserPoolClient({ UserPoolId, ClientId });
  expect(UserPoolClient?.AllowedOAuthScopes).toEqual(['api/read']);
});

test('identifiers without blanks and quotes, scopes without slashes, 100 scopes at most [measured PF]', async () => {
  const UserPoolId = await bench.makePool();
  const create = (Identifier: string, names: string[]) =>
    api.createResourceServer({
      UserPoolId,
      Identifier,
      Name: 'a',
      Scopes: names.map((ScopeName) => ({ ScopeName, ScopeDescription: 'x' })),
    });
  const many = Array.from({ length: 101 }, (_, at) => `s${at}`);
  for (const call of [create('a b', []), create('a"b', []), create('a', ['r/w']), create('a', many)]) {
    expect((await refusal(call)).name).toBe('InvalidParameterException');
  }
  await create('a', many.slice(1));
});

test('MaxResults 51 is out of range [sdk/MODEL]', async () => {
  const UserPoolId = await bench.makePool();
  const { name } = await refusal(api.listResourceServers({ UserPoolId, MaxResults: 51 }));
  expect(name).toBe('InvalidParameterException');
});
