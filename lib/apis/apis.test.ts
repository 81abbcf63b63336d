import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import type { ResourceServer } from '@/lib/blueprint/resource-server';
import { createUserPoolClient, describeUserPoolClient } from '@/lib/cognito/clients';
import { createUserPool } from '@/lib/cognito/pools';
import { describeWholeServer, updateWholeServer } from '@/lib/cognito/whole-resource-server';
import { actorOf, owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { addApi, deleteApi, updateApi } from './actions';
import { getEditableApi, listApis } from './queries';
import { findScopeUse } from './scope-use';

let far: ServedCognito;
let pool: { connection: string; poolId: string };

beforeAll(async () => {
  far = await servedCognito();
});
beforeEach(async () => {
  pool = { connection: 'far', poolId: (await createUserPool(far.target, { PoolName: 'shop' })).Id ?? '' };
  far.begin();
});
afterAll(() => far.close());

const read = { name: 'read', description: 'Read orders' };
const write = { name: 'write', description: 'Change orders' };
const orders: ResourceServer = { identifier: 'https://orders.example', name: 'Orders', scopes: [read] };

const key = () => ({ ...pool, identifier: orders.identifier });
const look = () => describeWholeServer(far.target, key());
const writes = () => far.asked.filter((operation) => !/^(List|Describe)/.test(operation));
const add = (server = orders) => performAction(addApi, { ...pool, server });
const remove = (typed = orders.identifier) => performAction(deleteApi, { ...key(), typed });

async function change(server: Partial<ResourceServer>, seen?: string) {
  const now = await getEditableApi(owner, key());
  const { identifier, name, scopes } = now.server;
  return performAction(updateApi, { ...pool, seen: seen ?? now.seen, server: { identifier, name, scopes, ...server } });
}

describe('an API', () => {
  it('is added, changed and deleted, and the log says so', async () => {
    expect(await add()).toMatchObject({ ok: true });
    expect(await listApis(owner, pool)).toEqual([{ ...orders, isManaged: false }]);
    expect(await change({ name: 'All orders', scopes: [read, write] })).toMatchObject({ ok: true });
    expect(await look()).toEqual({
      UserPoolId: pool.poolId,
      Identifier: orders.identifier,
      Name: 'All orders',
      Scopes: [
        { ScopeName: 'read', ScopeDescription: 'Read orders' },
        { ScopeName: 'write', ScopeDescription: 'Change orders' },
      ],
    });
    expect(await remove()).toMatchObject({ ok: true });
    expect(await listApis(owner, pool)).toEqual([]);
    expect(writes()).toEqual(['CreateResourceServer', 'UpdateResourceServer', 'DeleteResourceServer']);
    const { entries } = await listAudit(owner, { pool: pool.poolId });
    expect(entries.toReversed().map((entry) => sentence(entry))).toEqual([
      `Test owner created the resource server Orders (${orders.identifier}) of the pool ${pool.poolId}.`,
      `Test owner changed the resource server All orders (${orders.identifier}) of the pool ${pool.poolId}.`,
      `Test owner deleted the resource server All orders (${orders.identifier}) of the pool ${pool.poolId}.`,
    ]);
    expect(entries[1]?.difference).toContainEqual({ path: 'Name', before: 'Orders', after: 'All orders' });
  });

  it('may have no scopes, and lose all of them', async () => {
    expect(await add({ ...orders, scopes: [] })).toMatchObject({ ok: true });
    expect(await change({ scopes: [read] })).toMatchObject({ ok: true });
    expect(await change({ scopes: [] })).toMatchObject({ ok: true });
    expect((await listApis(owner, pool))[0]?.scopes).toEqual([]);
  });

  it('stands in the list where people look for it', async () => {
    for (const name of ['Orders 10', 'orders 2', 'Bills'])
      await add({ ...orders, identifier: name.replace(' ', '-'), name });
    expect((await listApis(owner, pool)).map((api) => api.name)).toEqual(['Bills', 'orders 2', 'Orders 10']);
  });

  it('is refused when the identifier is taken, and the one that is there stays as it is', async () => {
    await add();
    expect(await add({ ...orders, name: 'Second' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await look()).Name).toBe('Orders');
  });

  it('is not changed when nothing is different, nor when somebody else was quicker', async () => {
    await add();
    const { seen } = await getEditableApi(owner, key());
    far.begin();
    expect(await change({ scopes: [read] })).toMatchObject({ ok: true });
    expect(writes()).toEqual([]);
    await change({ name: 'Quicker' });
    far.begin();
    const late = await change({ name: 'Late' }, seen);
    expect(late).toMatchObject({ ok: false, error: { code: 'concurrentChange' } });
    expect(writes()).toEqual([]);
    expect((await look()).Name).toBe('Quicker');
  });

  it('reads the same in whatever order Cognito tells its scopes', async () => {
    await add({ ...orders, scopes: [read, write] });
    const { seen } = await getEditableApi(owner, key());
    const { Scopes = [], ...rest } = (await look()) as { Scopes?: object[] };
    const sent = { ...rest, Scopes: Scopes.toReversed(), UserPoolId: pool.poolId };
    await updateWholeServer(far.target, { ...sent, Identifier: orders.identifier, Name: orders.name });
    expect((await getEditableApi(owner, key())).seen).toBe(seen);
  });

  it('is not deleted before its identifier was typed, and once only', async () => {
    await add();
    expect(await remove('orders')).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(await remove()).toMatchObject({ ok: true });
    expect(await remove()).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('a lost answer', () => {
  const lost = (operation: string, when: 'before' | 'after') => far.begin({ [operation]: [{ kind: 'drop', when }] });
  const unknown = { ok: false, error: { code: 'outcomeUnknown' } };

  it('is looked into, and nothing is sent twice', async () => {
    lost('CreateResourceServer', 'after');
    expect(await add()).toMatchObject({ ok: true });
    expect(writes()).toEqual(['CreateResourceServer']);
    lost('UpdateResourceServer', 'after');
    expect(await change({ scopes: [write] })).toMatchObject({ ok: true });
    expect(writes()).toEqual(['UpdateResourceServer']);
    lost('DeleteResourceServer', 'after');
    expect(await remove()).toMatchObject({ ok: true });
    expect(writes()).toEqual(['DeleteResourceServer']);
  });

  it('to what never arrived stays unknown, and it can be tried again', async () => {
    lost('CreateResourceServer', 'before');
    expect(await add()).toMatchObject(unknown);
    expect(await add()).toMatchObject({ ok: true });
    lost('UpdateResourceServer', 'before');
    expect(await change({ scopes: [write] })).toMatchObject(unknown);
    expect((await listApis(owner, pool))[0]?.scopes).toEqual([read]);
    lost('DeleteResourceServer', 'before');
    expect(await remove()).toMatchObject(unknown);
    expect(await remove()).toMatchObject({ ok: true });
  });

  it('stays unknown when the look is lost, too', async () => {
    const drop = { kind: 'drop', when: 'after' } as const;
    far.begin({ CreateResourceServer: [drop], DescribeResourceServer: Array.from({ length: 9 }, () => drop) });
    expect(await add()).toMatchObject(unknown);
  });

  it('to one that is there otherwise is no success', async () => {
    await add({ ...orders, scopes: [read, write] });
    lost('CreateResourceServer', 'before');
    expect(await add()).toMatchObject(unknown);
  });
});

describe('limits', () => {
  const fields = async (server: Partial<ResourceServer>) => {
    const result = await add({ ...orders, ...server });
    return result.ok ? {} : (result.error.fields ?? {});
  };

  it('of texts and of the number of scopes are told before anything is sent', async () => {
    expect(await fields({ identifier: 'with space' })).toHaveProperty(['server.identifier']);
    expect(await fields({ name: 'Aufträge' })).toHaveProperty(['server.name']);
    expect(await fields({ name: '' })).toHaveProperty(['server.name'], 'Enter a name.');
    expect(await fields({ scopes: [{ name: 'a/b', description: 'x' }] })).toHaveProperty(['server.scopes.0.name']);
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `s${at}`, description: 'x' }));
    expect(await fields({ scopes: many(101) })).toHaveProperty(['server.scopes'], 'At most 100 scopes.');
    expect(await fields({ scopes: [read, { ...read, description: 'Again' }] })).toEqual({
      scopes: 'read is there already.',
    });
    expect(writes()).toEqual([]);
    expect(await fields({ scopes: many(100) })).toEqual({});
  });

  it('of the pool are told by Cognito', async () => {
    for (let n = 0; n < 25; n += 1) await add({ ...orders, identifier: `api-${n}`, scopes: [] });
    expect(await add()).toMatchObject({ ok: false, error: { code: 'limit' } });
  });
});

it('is told of an endpoint that knows no APIs', async () => {
  far.begin({ ListResourceServers: [{ kind: 'refuse', code: 'UnknownOperationException', message: '' }] });
  await expect(listApis(owner, pool)).rejects.toMatchObject({ code: 'unsupportedByEndpoint' });
});

describe('whoever may not', () => {
  it.each(['viewer', 'support'] as const)('changes nothing as %s, and sees what there is', async (role) => {
    await add();
    far.begin();
    const actor = actorOf(role);
    const forbidden = { ok: false, error: { code: 'forbidden' } };
    const server = { ...orders, identifier: 'other' };
    expect(await performAction(addApi, { ...pool, server }, { actor })).toMatchObject(forbidden);
    expect(await performAction(updateApi, { ...pool, seen: 'x', server: orders }, { actor })).toMatchObject(forbidden);
    expect(await performAction(deleteApi, { ...key(), typed: orders.identifier }, { actor })).toMatchObject(forbidden);
    await expect(getEditableApi(actor, key())).rejects.toMatchObject({ code: 'forbidden' });
    expect(far.asked).toEqual([]);
    expect(await listApis(actor, pool)).toHaveLength(1);
  });
});

describe('who allows a scope', () => {
  const client = (ClientName: string, AllowedOAuthScopes: string[]) =>
    createUserPoolClient(far.target, {
      UserPoolId: pool.poolId,
      ClientName,
      GenerateSecret: true,
      AllowedOAuthScopes,
      ...(AllowedOAuthScopes.length > 0 && {
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['client_credentials' as const],
      }),
    });
  const use = (thorough = false) => findScopeUse(owner, pool, { thorough });

  it('is found by one call for each app client, and stays so when the API is gone', async () => {
    await add();
    await client('plain', []);
    const { ClientId: clientId = '' } = await client('machine', [`${orders.identifier}/read`]);
    far.begin();
    const machine = { id: clientId, name: 'machine', scopes: [`${orders.identifier}/read`] };
    expect(await use()).toEqual({ clients: [machine], looked: 2, hasMore: false });
    expect(far.asked).toEqual(['ListUserPoolClients', 'DescribeUserPoolClient', 'DescribeUserPoolClient']);
    await remove();
    expect((await use()).clients).toEqual([machine]);
    const { AllowedOAuthScopes } = await describeUserPoolClient(far.target, { poolId: pool.poolId, clientId });
    expect(AllowedOAuthScopes).toEqual(machine.scopes);
  });

  it('is looked for in few of many, unless somebody asks for more', async () => {
    for (let n = 0; n < 26; n += 1) await client(`app ${n}`, []);
    expect(await use()).toEqual({ clients: [], looked: 25, hasMore: true });
    expect(await use(true)).toEqual({ clients: [], looked: 26, hasMore: false });
  });

  it('does without an app client that is deleted meanwhile', async () => {
    await client('gone', []);
    const fault = { kind: 'refuse', code: 'ResourceNotFoundException', message: 'No.' } as const;
    far.begin({ DescribeUserPoolClient: [fault] });
    expect(await use()).toEqual({ clients: [], looked: 1, hasMore: false });
  });
});
