import { describe, expect, test } from 'vitest';
import { openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;

async function described(UserPoolId: string, ClientId: string) {
  return (await api.describeUserPoolClient({ UserPoolId, ClientId })).UserPoolClient ?? {};
}

describe('CreateUserPoolClient', () => {
  test('a client with a name only, as it reads back [measured TF; aws corpus, facts §5.1]', async () => {
    const UserPoolId = await bench.makePool();
    const { UserPoolClient } = await api.createUserPoolClient({ UserPoolId, ClientName: 'bare' });
    const { ClientId = '', CreationDate, LastModifiedDate, ...rest } = UserPoolClient ?? {};
    expect(await described(UserPoolId, ClientId)).toEqual(UserPoolClient);
    expect(ClientId).toMatch(/^[a-z0-9]{26}$/);
    expect(CreationDate).toEqual(LastModifiedDate);
    expect(rest).toEqual({
      UserPoolId,
      ClientName: 'bare',
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
      ClientType: 'REGULAR',
    });
  });

  test('generated secret of 52 characters, or an own one [sdk, facts §1.5]', async () => {
    const UserPoolId = await bench.makePool();
    const made = await described(UserPoolId, await bench.makeClient(UserPoolId, { GenerateSecret: true }));
    expect(made.ClientSecret).toMatch(/^[a-z0-9]{52}$/);
    const own = await described(UserPoolId, await bench.makeClient(UserPoolId, { ClientSecret: 'own'.repeat(8) }));
    expect(own.ClientSecret).toBe('own'.repeat(8));
  });

  test('RefreshTokenValidity 0 is read as 30; partial units are filled up [measured TF, PF]', async () => {
    const UserPoolId = await bench.makePool();
    const TokenValidityUnits = { AccessToken: 'minutes' as const };
    const ClientId = await bench.makeClient(UserPoolId, { RefreshTokenValidity: 0, TokenValidityUnits });
    expect(await described(UserPoolId, ClientId)).toMatchObject({
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
    });
  });

  test('lists come back sorted [aws corpus]', async () => {
    const UserPoolId = await bench.makePool();
    const ExplicitAuthFlows = ['ALLOW_USER_SRP_AUTH' as const, 'ALLOW_CUSTOM_AUTH' as const];
    const ClientId = await bench.makeClient(UserPoolId, { ExplicitAuthFlows, ReadAttributes: ['name', 'email'] });
    expect(await described(UserPoolId, ClientId)).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH'],
      ReadAttributes: ['email', 'name'],
    });
  });

  test('ALLOW_USER_AUTH needs Essentials [sdk]', async () => {
    const UserPoolId = await bench.makePool({ UserPoolTier: 'LITE' });
    const call = bench.makeClient(UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    expect((await refusal(call)).name).toBe('FeatureUnavailableInTierException');
  });

  test('an unknown client, a client of another pool [measured GH]', async () => {
    const [one, two] = [await bench.makePool(), await bench.makePool()];
    const ClientId = await bench.makeClient(one);
    for (const input of [
      { UserPoolId: one, ClientId: 'nope' },
      { UserPoolId: two, ClientId },
    ]) {
      expect(await refusal(api.describeUserPoolClient(input))).toEqual({
        name: 'ResourceNotFoundException',
        message: `User pool client ${input.ClientId} does not exist.`,
      });
    }
  });
});

describe('UpdateUserPoolClient', () => {
  test('replaces everything but name and secret [doc; AUTH; TF, facts §3.2]', async () => {
    const UserPoolId = await bench.makePool();
    const ClientId = await bench.makeClient(UserPoolId, {
      GenerateSecret: true,
      RefreshTokenValidity: 5,
      EnableTokenRevocation: false,
      AuthSessionValidity: 10,
      PreventUserExistenceErrors: 'ENABLED',
      ReadAttributes: ['email'],
      TokenValidityUnits: { RefreshToken: 'hours' },
    });
    const before = await described(UserPoolId, ClientId);
    bench.pass(1000);
    const { UserPoolClient } = await api.updateUserPoolClient({ UserPoolId, ClientId });
    const after = await described(UserPoolId, ClientId);
    expect(UserPoolClient).toEqual(after);
    expect(after).toMatchObject({
      ClientName: before.ClientName,
      ClientSecret: before.ClientSecret,
      RefreshTokenValidity: 30,
      EnableTokenRevocation: true,
      AuthSessionValidity: 3,
      TokenValidityUnits: {},
      CreationDate: before.CreationDate,
    });
    expect(after).not.toHaveProperty('ExplicitAuthFlows');
    expect(after).not.toHaveProperty('PreventUserExistenceErrors');
    expect(after).not.toHaveProperty('ReadAttributes');
    expect(after.LastModifiedDate?.getTime()).toBe(bench.now());
  });

  test('minutes become hours when the units are left out [measured PF]', async () => {
    const UserPoolId = await bench.makePool();
    const TokenValidityUnits = { AccessToken: 'minutes' as const };
    const ClientId = await bench.makeClient(UserPoolId, { AccessTokenValidity: 60, TokenValidityUnits });
    const call = api.updateUserPoolClient({ UserPoolId, ClientId, AccessTokenValidity: 60 });
    expect((await refusal(call)).message).toBe('Invalid range for token validity.');
  });
});

test('DeleteUserPoolClient, twice [doc]', async () => {
  const UserPoolId = await bench.makePool();
  const ClientId = await bench.makeClient(UserPoolId);
  await api.deleteUserPoolClient({ UserPoolId, ClientId });
  expect((await refusal(api.deleteUserPoolClient({ UserPoolId, ClientId }))).name).toBe('ResourceNotFoundException');
});

describe('ListUserPoolClients', () => {
  test('ids and names only [sdk, facts §1.7]', async () => {
    const UserPoolId = await bench.makePool();
    const ClientId = await bench.makeClient(UserPoolId, { ClientName: 'web' });
    const { UserPoolClients } = await api.listUserPoolClients({ UserPoolId });
    expect(UserPoolClients).toEqual([{ ClientId, UserPoolId, ClientName: 'web' }]);
  });

  test('of an unknown pool is an error, not an empty list [doc; GH floci#2952]', async () => {
    const { name } = await refusal(api.listUserPoolClients({ UserPoolId: 'eu-central-1_nope' }));
    expect(name).toBe('ResourceNotFoundException');
  });

  test('filtered by type a page may be empty and still carry a token [sdk, facts §1.6]', async () => {
    const UserPoolId = await bench.makePool();
    for (const ClientName of ['a', 'b']) await bench.makeClient(UserPoolId, { ClientName });
    const page = await api.listUserPoolClients({ UserPoolId, MaxResults: 1, ClientType: 'DCR' });
    expect(page.UserPoolClients).toEqual([]);
    expect(page.NextToken).toBeDefined();
  });
});
