import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import { createUserPoolClient, describeUserPoolClient } from '@/lib/cognito/clients';
import { createUserPool } from '@/lib/cognito/pools';
import { createResourceServer } from '@/lib/cognito/resource-servers';
import { actorOf, owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { updateClient } from './actions';
import { getEditableClient } from './update-client';

let far: ServedCognito;
let key: { connection: string; poolId: string; clientId: string };

beforeAll(async () => {
  far = await servedCognito();
});
beforeEach(async () => {
  const poolId = (await createUserPool(far.target, { PoolName: 'shop' })).Id ?? '';
  const made = await createUserPoolClient(far.target, {
    UserPoolId: poolId,
    ClientName: 'web',
    GenerateSecret: true,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    AccessTokenValidity: 30,
    IdTokenValidity: 20,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
    PreventUserExistenceErrors: 'ENABLED',
  });
  key = { connection: 'far', poolId, clientId: made.ClientId ?? '' };
  far.begin();
});
afterAll(() => far.close());

const withCode = {
  oauthEnabled: true,
  oauthFlows: ['code' as const],
  callbackUrls: ['https://shop.example/callback'],
};

const there = () => describeUserPoolClient(far.target, key);

it('changes what was changed and leaves the rest, the secret too, as it was', async () => {
  const before = await there();
  const { seen, values, described } = await getEditableClient(owner, key);
  expect(JSON.stringify(described)).not.toContain(before.ClientSecret);
  const client = { ...values, clientName: 'shop', accessTokenValidity: { value: 2, unit: 'hours' as const } };
  expect(await performAction(updateClient, { ...key, seen, client })).toMatchObject({ ok: true });
  const { LastModifiedDate: _, ...after } = await there();
  const { LastModifiedDate: __, ...was } = before;
  expect(after).toEqual({
    ...was,
    ClientName: 'shop',
    AccessTokenValidity: 2,
    TokenValidityUnits: { ...was.TokenValidityUnits, AccessToken: 'hours' },
  });
  const [entry] = (await listAudit(owner)).entries;
  expect(entry && sentence(entry)).toContain('changed the app client');
  expect(entry?.difference).toContainEqual({ path: 'ClientName', before: 'web', after: 'shop' });
  expect(JSON.stringify(entry)).not.toContain(before.ClientSecret);
});

it('is refused when somebody else was quicker, and nothing is sent', async () => {
  const { seen, values } = await getEditableClient(owner, key);
  await performAction(updateClient, { ...key, seen, client: { ...values, clientName: 'quicker' } });
  far.begin();
  const late = await performAction(updateClient, { ...key, seen, client: { ...values, clientName: 'late' } });
  expect(late).toMatchObject({ ok: false, error: { code: 'concurrentChange' } });
  expect(far.asked).not.toContain('UpdateUserPoolClient');
  expect((await there()).ClientName).toBe('quicker');
});

it('knows the custom scopes of the pool: one that is there passes, another does not', async () => {
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await createResourceServer(far.target, { UserPoolId: key.poolId, Identifier: 'notes', Name: 'Notes', Scopes });
  const { seen, values, surroundings } = await getEditableClient(owner, key);
  expect(surroundings.scopes).toEqual(['notes/read']);
  const wanting = (...oauthScopes: string[]) =>
    performAction(updateClient, { ...key, seen, client: { ...values, ...withCode, oauthScopes } });
  expect(await wanting('openid', 'notes/write')).toMatchObject({
    ok: false,
    error: { code: 'invalidInput', fields: { oauthScopes: expect.stringContaining('no scope notes/write') } },
  });
  expect(await wanting('openid', 'notes/read')).toMatchObject({ ok: true });
  expect((await there()).AllowedOAuthScopes).toEqual(['notes/read', 'openid']);
});

it('may do without knowing them', async () => {
  far.begin({ ListResourceServers: [{ kind: 'refuse', code: 'NotAuthorizedException', message: 'No.' }] });
  expect((await getEditableClient(owner, key)).surroundings).toEqual({ region: far.target.region });
});

it('of nothing makes no call', async () => {
  const { seen, values } = await getEditableClient(owner, key);
  far.begin();
  expect(await performAction(updateClient, { ...key, seen, client: values })).toMatchObject({ ok: true });
  expect(far.asked).not.toContain('UpdateUserPoolClient');
});

it('whose answer is lost is looked into and not sent again', async () => {
  const { seen, values } = await getEditableClient(owner, key);
  far.begin({ UpdateUserPoolClient: [{ kind: 'drop', when: 'after' }] });
  const client = { ...values, clientName: 'lost' };
  expect(await performAction(updateClient, { ...key, seen, client })).toMatchObject({ ok: true });
  expect(far.asked.filter((operation) => operation === 'UpdateUserPoolClient')).toHaveLength(1);
  expect((await there()).ClientName).toBe('lost');
});

it('whose request is lost is told as unknown, and was not done', async () => {
  const { seen, values } = await getEditableClient(owner, key);
  far.begin({ UpdateUserPoolClient: [{ kind: 'drop', when: 'before' }] });
  const result = await performAction(updateClient, { ...key, seen, client: { ...values, clientName: 'never' } });
  expect(result).toMatchObject({ ok: false, error: { code: 'outcomeUnknown' } });
  expect((await there()).ClientName).toBe('web');
});

it('refuses what Cognito would refuse, what cannot be changed, and who may not', async () => {
  const { seen, values } = await getEditableClient(owner, key);
  const wrong = { ...values, oauthEnabled: true, oauthFlows: ['code' as const], callbackUrls: [] };
  const refused = await performAction(updateClient, { ...key, seen, client: wrong });
  expect(refused.ok ? {} : refused.error.fields).toHaveProperty('callbackUrls');
  const open = await performAction(updateClient, { ...key, seen, client: { ...values, generateSecret: false } });
  expect(open.ok ? {} : open.error.fields).toEqual({ generateSecret: 'Can never be changed.' });
  const support = await performAction(updateClient, { ...key, seen, client: values }, { actor: actorOf('support') });
  expect(support).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(far.asked).not.toContain('UpdateUserPoolClient');
});
