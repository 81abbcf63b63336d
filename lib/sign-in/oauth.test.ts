import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAudit } from '@/lib/audit/list-audit';
import { domainUrl } from '@/lib/blueprint/endpoints';
import { createUserPoolDomain } from '@/lib/cognito/domains';
import { answerEmbedded } from '@/lib/cognito/embedded-door';
import { createResourceServer } from '@/lib/cognito/resource-servers';
import { openBrowser } from '@/lib/emulator/testing/browser';
import { placeOf } from '@/lib/pools/overview';
import { actorOf, owner } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { begin, benchClient, embedded, password } from '@/lib/testing/sign-in-bench';
import { askUserInfo, exchangeSignInCode, inspectSignInTokens, requestClientToken } from './actions';
import { type Callback, loginLink, readCallback } from './guide/login-link';
import type { ClientKey } from './sign-in-place';

let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment();
});
afterAll(() => environment.close());

const redirectUri = 'https://app.example/callback';
const web = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code' as const, 'implicit' as const],
  AllowedOAuthScopes: ['openid', 'profile'],
  CallbackURLs: [redirectUri],
  SupportedIdentityProviders: ['COGNITO'],
};

async function hostedClient(name: string, secret: boolean): Promise<{ key: ClientKey; domain: string }> {
  const key = await benchClient({}, { ...web, GenerateSecret: secret });
  await createUserPoolDomain(embedded(), { UserPoolId: key.poolId, Domain: name });
  return { key, domain: domainUrl(placeOf('embedded'), name, 'us-east-1') };
}

interface Asked {
  verifier?: string;
  nonce?: string;
  responseType?: 'code' | 'token';
}

/** Signs ann in on the hosted pages; answers what came back. */
async function comeBack({ key, domain }: { key: ClientKey; domain: string }, asked: Asked): Promise<Callback> {
  const { verifier, nonce = 'nn', responseType = 'code' } = asked;
  const link = loginLink(domain, key.clientId, {
    kind: 'authorize',
    responseType,
    redirectUri,
    scopes: ['openid', 'profile'],
    state: 'st',
    nonce,
    codeChallenge: verifier ? createHash('sha256').update(verifier).digest('base64url') : '',
  });
  const browser = openBrowser(answerEmbedded, domain);
  await browser.open(link);
  const { left } = await browser.submit({ username: 'ann', password });
  const back = readCallback(left ?? '');
  expect(back?.state).toBe('st');
  return back ?? {};
}

it.each([false, true])('a code of the hosted login becomes tokens, once; secret %s', async (secret) => {
  const world = await hostedClient(secret ? 'bench-secret' : 'bench-public', secret);
  const verifier = 'v'.repeat(50);
  const { code = '' } = await comeBack(world, { verifier });
  const input = { ...world.key, code, redirectUri, verifier, nonce: 'nn' };
  const result = await performAction(exchangeSignInCode, input);
  if (!result.ok || result.data.kind !== 'tokens') throw new Error(JSON.stringify(result));
  const { tokens, checked, exchanges } = result.data;
  expect(checked.flatMap(({ checks }) => checks).filter(({ ok }) => !ok)).toEqual([]);
  expect(checked[0]?.claims).toMatchObject({ nonce: 'nn', token_use: 'id' });
  expect(JSON.stringify(exchanges)).not.toContain(input.code);
  expect(JSON.stringify(exchanges)).not.toContain(verifier);

  const info = await performAction(askUserInfo, { ...world.key, accessToken: tokens.accessToken ?? '' });
  expect(info).toMatchObject({ ok: true, data: { kind: 'done', exchanges: [{ answer: { username: 'ann' } }] } });

  const again = await performAction(exchangeSignInCode, input);
  expect(again).toMatchObject({ ok: true, data: { kind: 'refused', error: { message: 'invalid_grant' } } });
});

const same = 'The one that the link sent.';
const another = 'Not the one that the link sent: the token belongs to another sign-in. An app must refuse it.';
const none = 'The token has none, although the link sent one. An app must refuse it.';

it.each([
  { responseType: 'code', nonce: 'n-1', sent: 'n-1', told: { ok: true, text: same } },
  { responseType: 'code', nonce: 'n-2', sent: 'n-1', told: { ok: false, text: another } },
  { responseType: 'code', nonce: '', sent: 'n-1', told: { ok: false, text: none } },
  { responseType: 'token', nonce: 'n-1', sent: 'n-1', told: { ok: true, text: same } },
  { responseType: 'token', nonce: 'n-2', sent: 'n-1', told: { ok: false, text: another } },
  { responseType: 'token', nonce: '', sent: 'n-1', told: { ok: false, text: none } },
] as const)('$responseType: nonce "$nonce" of a token against "$sent" of the link', async (row) => {
  const { responseType, nonce, sent, told } = row;
  const world = await hostedClient(`bench-${responseType}-${nonce || 'none'}-${told.ok}`, false);
  const { code, idToken, accessToken } = await comeBack(world, { nonce, responseType });
  const result = code
    ? await performAction(exchangeSignInCode, { ...world.key, code, redirectUri, nonce: sent })
    : await performAction(inspectSignInTokens, { ...world.key, idToken, accessToken, nonce: sent });
  if (!result.ok || result.data.kind !== 'tokens') throw new Error(JSON.stringify(result));
  const checks = result.data.checked.map(({ use, checks: all }) => [use, all.filter(({ what }) => what === 'nonce')]);
  expect(checks).toEqual([
    ['id', [{ what: 'nonce', ...told }]],
    ['access', []],
  ]);
  expect(JSON.stringify(await listAudit(owner))).not.toContain(sent);
});

it('what is no token is told to be none, and what is none inside as well', async () => {
  const { key } = await hostedClient('bench-garbage', false);
  const none = (text: string) => Buffer.from(text).toString('base64url');
  const result = await performAction(inspectSignInTokens, {
    ...{ ...key, idToken: 'garbage' },
    accessToken: `${none('null')}.${none('[]')}.x`,
  });
  const checks = [{ what: 'signature', ok: false, text: 'This is no signed token (JWT), or a part of one.' }];
  expect(result).toMatchObject({
    data: {
      checked: [
        { use: 'id', claims: {}, checks },
        { use: 'access', claims: {}, checks },
      ],
    },
  });
});

it('client credentials give the app a token of its own', async () => {
  const key = await benchClient();
  await createUserPoolDomain(embedded(), { UserPoolId: key.poolId, Domain: 'bench-machine' });
  await createResourceServer(embedded(), {
    UserPoolId: key.poolId,
    Identifier: 'orders',
    Name: 'Orders',
    Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
  });
  const { createUserPoolClient } = await import('@/lib/cognito/clients');
  const machine = await createUserPoolClient(embedded(), {
    UserPoolId: key.poolId,
    ClientName: 'machine',
    GenerateSecret: true,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['orders/read'],
  });
  const at = { ...key, clientId: machine.ClientId ?? '' };
  const result = await performAction(requestClientToken, { ...at, scopes: ['orders/read'] });
  if (!result.ok || result.data.kind !== 'tokens') throw new Error(JSON.stringify(result));
  expect(result.data.checked.map(({ use, claims }) => [use, claims.scope])).toEqual([['access', 'orders/read']]);
  expect(result.data.checked[0]?.checks.every(({ ok }) => ok)).toBe(true);
  const support = await performAction(requestClientToken, { ...at, scopes: [] }, { actor: actorOf('support') });
  expect(support).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  const refused = await performAction(requestClientToken, { ...at, scopes: ['orders/write'] });
  expect(refused).toMatchObject({ ok: true, data: { kind: 'refused', error: { message: 'invalid_scope' } } });
});

it('without a domain there is nothing to ask', async () => {
  const key = await benchClient({}, web);
  const result = await performAction(exchangeSignInCode, { ...key, code: 'c', redirectUri });
  expect(result).toMatchObject({
    ok: true,
    data: { kind: 'refused', error: { message: expect.stringContaining('no domain') } },
  });
  expect((await begin(key, 'password')).kind).toBe('tokens');
});
