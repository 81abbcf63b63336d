import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { domainUrl } from '@/lib/blueprint/endpoints';
import { createUserPoolDomain } from '@/lib/cognito/domains';
import { answerEmbedded } from '@/lib/cognito/embedded-door';
import { createResourceServer } from '@/lib/cognito/resource-servers';
import { openBrowser } from '@/lib/emulator/testing/browser';
import { placeOf } from '@/lib/pools/overview';
import { actorOf } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { begin, benchClient, embedded, password } from '@/lib/testing/sign-in-bench';
import { askUserInfo, exchangeSignInCode, requestClientToken } from './actions';
import { loginLink, readCallback } from './guide/login-link';
import type { ClientKey } from './sign-in-place';

let environment: TestEnvironment;
beforeAll(() => {
  environment = testEnvironment();
});
afterAll(() => environment.close());

const redirectUri = 'https://app.example/callback';
const web = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code' as const],
  AllowedOAuthScopes: ['openid', 'profile'],
  CallbackURLs: [redirectUri],
  SupportedIdentityProviders: ['COGNITO'],
};

async function hostedClient(name: string, secret: boolean): Promise<{ key: ClientKey; domain: string }> {
  const key = await benchClient({}, { ...web, GenerateSecret: secret });
  await createUserPoolDomain(embedded(), { UserPoolId: key.poolId, Domain: name });
  return { key, domain: domainUrl(placeOf('embedded'), name, 'us-east-1') };
}

/** Signs ann in on the hosted pages; answers the code that came back. */
async function codeFor({ key, domain }: { key: ClientKey; domain: string }, verifier: string): Promise<string> {
  const link = loginLink(domain, key.clientId, {
    kind: 'authorize',
    responseType: 'code',
    redirectUri,
    scopes: ['openid', 'profile'],
    state: 'st',
    nonce: 'nn',
    codeChallenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const browser = openBrowser(answerEmbedded, domain);
  await browser.open(link);
  const { left } = await browser.submit({ username: 'ann', password });
  const back = readCallback(left ?? '');
  expect(back?.state).toBe('st');
  return back?.code ?? '';
}

it.each([false, true])('a code of the hosted login becomes tokens, once; secret %s', async (secret) => {
  const world = await hostedClient(secret ? 'bench-secret' : 'bench-public', secret);
  const verifier = 'v'.repeat(50);
  const input = { ...world.key, code: await codeFor(world, verifier), redirectUri, verifier };
  const result = await performAction(exchangeSignInCode, input);
  if (!result.ok || result.data.kind !== 'tokens') throw new Error(JSON.stringify(result));
  const { tokens, checked, exchanges } = result.data;
  expect(checked.flatMap(({ checks }) => checks).filter(({ ok }) => !ok)).toEqual([]);
  expect(checked[0]?.claims).toMatchObject({ nonce: 'nn', token_use: 'id' });
  expect(JSON.stringify(exchanges)).not.toContain(input.code);
  expect(JSON.stringify(exchanges)).not.toContain(verifier);

  const info = await performAction(askUserInfo, { ...world.key, accessToken: tokens.accessToken ?? '' });
  expect(info).toMatchObject({ ok: true, data: { answer: { username: 'ann' } } });

  const again = await performAction(exchangeSignInCode, input);
  expect(again).toMatchObject({ ok: true, data: { kind: 'refused', error: { message: 'invalid_grant' } } });
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
  expect(refused).toMatchObject({ ok: true, data: { kind: 'refused', error: { message: 'invalid_grant' } } });
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
