import { expect, test } from 'vitest';
import { openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;

async function confidential() {
  const UserPoolId = await bench.makePool();
  return { UserPoolId, ClientId: await bench.makeClient(UserPoolId, { GenerateSecret: true }) };
}

test('AddUserPoolClientSecret: id is {client}--{time}; the value is shown only when it was generated [sdk]', async () => {
  const [one, two] = [await confidential(), await confidential()];
  bench.pass(1000);
  const made = (await api.addUserPoolClientSecret(one)).ClientSecretDescriptor;
  expect(made?.ClientSecretId).toMatch(new RegExp(`^${one.ClientId}--\\d+$`));
  expect(made?.ClientSecretValue).toMatch(/^[a-z0-9]{52}$/);
  const own = (await api.addUserPoolClientSecret({ ...two, ClientSecret: 'own'.repeat(8) })).ClientSecretDescriptor;
  expect(own).not.toHaveProperty('ClientSecretValue');
});

test('at most two secrets [sdk]', async () => {
  const client = await confidential();
  await api.addUserPoolClientSecret(client);
  expect((await refusal(api.addUserPoolClientSecret(client))).name).toBe('LimitExceededException');
});

test('a public client gets none [sdk]', async () => {
  const UserPoolId = await bench.makePool();
  const ClientId = await bench.makeClient(UserPoolId);
  expect((await refusal(api.addUserPoolClientSecret({ UserPoolId, ClientId }))).name).toBe('InvalidParameterException');
});

test('ListUserPoolClientSecrets never shows a value [sdk]', async () => {
  const client = await confidential();
  await api.addUserPoolClientSecret(client);
  const { ClientSecrets = [] } = await api.listUserPoolClientSecrets(client);
  expect(ClientSecrets).toHaveLength(2);
  for (const secret of ClientSecrets) {
    expect(Object.keys(secret).sort()).toEqual(['ClientSecretCreateDate', 'ClientSecretId']);
  }
});

test('DeleteUserPoolClientSecret: one of two goes, the last one stays [sdk]; Describe shows no added one [GH floci#345]', async () => {
  const client = await confidential();
  const [first] = (await api.listUserPoolClientSecrets(client)).ClientSecrets ?? [];
  bench.pass(1000);
  const added = (await api.addUserPoolClientSecret(client)).ClientSecretDescriptor;
  await api.deleteUserPoolClientSecret({ ...client, ClientSecretId: first?.ClientSecretId });
  const last = api.deleteUserPoolClientSecret({ ...client, ClientSecretId: added?.ClientSecretId });
  expect((await refusal(last)).name).toBe('InvalidParameterException');
  expect((await api.describeUserPoolClient(client)).UserPoolClient).not.toHaveProperty('ClientSecret');
});
