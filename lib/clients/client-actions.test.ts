import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUserPoolClient } from '@/lib/cognito/clients';
import { createUserPool } from '@/lib/cognito/pools';
import { createResourceServer } from '@/lib/cognito/resource-servers';
import { allSettled } from '@/lib/runs/executor';
import { clientDefaults } from '@/lib/settings/values';
import { actorOf, owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { addClient, deleteClient, revealClientSecret } from './actions';
import { getClient, listClients } from './queries';

let far: ServedCognito;
let key: { connection: string; poolId: string };
const actor = owner;

beforeAll(async () => {
  far = await servedCognito();
});
beforeEach(async () => {
  key = { connection: 'far', poolId: (await createUserPool(far.target, { PoolName: 'shop' })).Id ?? '' };
  far.begin();
});
afterAll(() => far.close());

const list = () => listClients(actor, { ...key, token: undefined, size: 60 });

describe('adding an app client', () => {
  it('is a run, and the same submission never makes two', async () => {
    const input = { ...key, submissionKey: randomUUID(), client: clientDefaults('web') };
    const results = await Promise.all([performAction(addClient, input), performAction(addClient, input)]);
    await allSettled();
    for (const result of results) expect(result).toMatchObject({ ok: true, data: { runId: input.submissionKey } });
    expect((await list()).clients).toMatchObject([{ name: 'web' }]);
  });

  it('refuses what Cognito would refuse, with the setting it is about', async () => {
    const client = { ...clientDefaults('web'), oauthEnabled: true, oauthFlows: ['code' as const], callbackUrls: [] };
    const result = await performAction(addClient, { ...key, submissionKey: randomUUID(), client });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(result.ok ? {} : result.error.fields).toHaveProperty('callbackUrls');
    expect(far.asked).not.toContain('CreateUserPoolClient');
  });

  const wanting = async (scope: string, faults: Parameters<ServedCognito['begin']>[0] = {}) => {
    far.begin(faults);
    const grants = { oauthEnabled: true, oauthFlows: ['code' as const], callbackUrls: ['https://app.example'] };
    const client = { ...clientDefaults('web'), ...grants, oauthScopes: ['openid', scope] };
    const result = await performAction(addClient, { ...key, submissionKey: randomUUID(), client });
    await allSettled();
    return { result, asked: [...far.asked] };
  };

  it('asks the resource servers of the pool about custom scopes, and about no others', async () => {
    const missing = await wanting('notes/read');
    expect(missing.result.ok ? {} : missing.result.error.fields).toHaveProperty('oauthScopes');
    expect(missing.asked).not.toContain('CreateUserPoolClient');
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read notes' }];
    await createResourceServer(far.target, { UserPoolId: key.poolId, Identifier: 'notes', Name: 'Notes', Scopes });
    expect((await wanting('notes/write')).result).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    const there = await wanting('notes/read');
    expect(there.result).toMatchObject({ ok: true });
    expect(there.asked).toContain('CreateUserPoolClient');
    const plain = await wanting('email');
    expect(plain.result).toMatchObject({ ok: true });
    expect(plain.asked).not.toContain('ListResourceServers');
  });

  it('leaves custom scopes to Cognito where nobody may read them', async () => {
    const refusal = { kind: 'refuse' as const, code: 'NotAuthorizedException', message: 'No.' };
    const { asked } = await wanting('notes/read', { ListResourceServers: [refusal] });
    expect(asked).toContain('CreateUserPoolClient');
  });
});

describe('an app client', () => {
  const make = async (GenerateSecret: boolean) => {
    const made = await createUserPoolClient(far.target, { UserPoolId: key.poolId, ClientName: 'web', GenerateSecret });
    return { id: made.ClientId ?? '', secret: made.ClientSecret };
  };

  it('is read without its secret', async () => {
    const { id, secret } = await make(true);
    const client = await getClient(actor, { ...key, clientId: id });
    expect(client).toMatchObject({ id, name: 'web', hasSecret: true, values: { generateSecret: true } });
    expect(secret).toBeTruthy();
    expect(JSON.stringify(client)).not.toContain(secret);
  });

  it('shows its secret to who asks, and to nobody without the right', async () => {
    const { id, secret } = await make(true);
    const input = { ...key, clientId: id };
    expect(await performAction(revealClientSecret, input)).toMatchObject({ ok: true, data: secret, refreshed: false });
    const viewer = actorOf('viewer');
    const denied = await performAction(revealClientSecret, input, { actor: viewer });
    expect(denied).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('without a secret says so', async () => {
    const { id } = await make(false);
    const result = await performAction(revealClientSecret, { ...key, clientId: id });
    expect(result).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it('is deleted after its id was typed, also through a lost answer', async () => {
    const { id } = await make(false);
    expect(await performAction(deleteClient, { ...key, clientId: id, typed: 'web' })).toMatchObject({ ok: false });
    far.begin({ DeleteUserPoolClient: [{ kind: 'drop', when: 'after' }] });
    expect(await performAction(deleteClient, { ...key, clientId: id, typed: id })).toMatchObject({ ok: true });
    expect((await list()).clients).toEqual([]);
  });
});
