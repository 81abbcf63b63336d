import type { OidcClientSettings } from 'oidc-client-ts';
import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bye, callback, openShownCode, type ShownCode, web } from '@/lib/testing/shown-code';

// The code that is shown, written to a file as it stands and run against the embedded Cognito over HTTP.

let shown: ShownCode;

beforeAll(async () => {
  shown = await openShownCode();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  await shown.close();
});

type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;
interface OnServer {
  startSignIn(): Promise<{ url: string; checks: object }>;
  finishSignIn(query: string, checks: object): Promise<Tokens>;
  refresh(token: string): Promise<Tokens>;
  signOutUrl: string;
}
interface Verify {
  caller(authorization: string): Promise<Record<string, unknown>>;
}

it.each([true, false])(
  'openid-client signs in, refreshes and signs out; the API knows the caller; secret %s',
  async (hasSecret) => {
    const { client, secret } = await shown.appClient({ ...web, hasSecret });
    vi.stubEnv('COGNITO_CLIENT_SECRET', secret);
    const app = await shown.run<OnServer>('openid-client', client);
    const { url, checks } = await app.startSignIn();
    const called = await shown.throughPages(url);
    expect(called.href.startsWith(callback)).toBe(true);
    // As Express hands it on: path and query alone; from the session, JSON.
    const kept: object = JSON.parse(JSON.stringify(checks));
    const tokens = await app.finishSignIn(`${called.pathname}${called.search}`, kept);
    expect(tokens.claims()).toMatchObject({ 'cognito:username': 'alice' });
    const renewed = await app.refresh(tokens.refresh_token ?? '');
    expect((await fetch(app.signOutUrl, { redirect: 'manual' })).headers.get('location')).toBe(bye);

    const api = await shown.run<Verify>('jwt-verify', client);
    expect(await api.caller(`Bearer ${renewed.access_token}`)).toMatchObject({ username: 'alice' });
    await expect(api.caller(`Bearer ${renewed.id_token}`)).rejects.toThrow('Not an access token of this app.');
    const other = await shown.run<Verify>('jwt-verify', (await shown.appClient(web)).client);
    await expect(other.caller(`Bearer ${renewed.access_token}`)).rejects.toThrow('Not an access token of this app.');
  },
);

it('openid-client refuses an answer to somebody else’s request', async () => {
  const { client } = await shown.appClient(web);
  const app = await shown.run<OnServer>('openid-client', client);
  const [mine, other] = [await app.startSignIn(), await app.startSignIn()];
  const called = await shown.throughPages(other.url);
  await expect(app.finishSignIn(called.search, mine.checks)).rejects.toMatchObject({
    cause: { message: 'unexpected "state" response parameter value' },
  });
});

it('openid-client gets a token for a machine', async () => {
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await shown.bench.api.createResourceServer({ UserPoolId: shown.poolId, Identifier: 'api', Name: 'API', Scopes });
  const machine = { grants: ['client_credentials'] as const, scopes: ['api/read'], hasSecret: true };
  const { client, secret } = await shown.appClient(machine);
  vi.stubEnv('COGNITO_CLIENT_SECRET', secret);
  const { apiToken } = await shown.run<{ apiToken(): Promise<Tokens> }>('openid-client', client);
  const { access_token } = await apiToken();
  const { caller } = await shown.run<Verify>('jwt-verify', client);
  expect(await caller(access_token)).toMatchObject({ scope: 'api/read', client_id: client.id });
});

it('oidc-client-ts signs in and out as in a browser', async () => {
  const { client } = await shown.appClient(web);
  const shelf = new Map<string, string>();
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
    key: (index: number) => [...shelf.keys()][index] ?? null,
    get length() {
      return shelf.size;
    },
  };
  const went: string[] = [];
  vi.stubGlobal('window', {
    localStorage: storage,
    sessionStorage: storage,
    location: { assign: (url: string) => went.push(url) },
  });
  const app = await shown.run<{
    userManager: {
      settings: OidcClientSettings;
      getUser(): Promise<{ profile: object } | null>;
      signinCallback(url: string): Promise<{ profile: object; access_token: string }>;
    };
    signOut(): Promise<void>;
  }>('oidc', client);
  const { OidcClient } = await import('oidc-client-ts');
  const { url } = await new OidcClient(app.userManager.settings).createSigninRequest({ request_type: 'si:r' });
  const user = await app.userManager.signinCallback((await shown.throughPages(url)).href);
  expect(user.profile).toMatchObject({ 'cognito:username': 'alice' });
  expect(await app.userManager.getUser()).toMatchObject({ access_token: user.access_token });
  await app.signOut();
  expect(await app.userManager.getUser()).toBeNull();
  expect((await fetch(went[0] ?? '', { redirect: 'manual' })).headers.get('location')).toBe(bye);
});
