import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OidcClientSettings } from 'oidc-client-ts';
import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openEmulator } from '@/lib/emulator/emulator';
import { startServer } from '@/lib/emulator/server';
import { type Bench, benchOf, goodPassword } from '@/lib/emulator/testing/bench';
import { openBrowser } from '@/lib/emulator/testing/browser';
import { makeUser } from '@/lib/emulator/testing/sign-in';
import { root } from '@/lib/testing/source-files';
import { domainHost, domainUrl, type Place, poolEndpoints } from './endpoints';
import type { PoolResult, ResultClient } from './pool-result';
import { snippetGroups } from './snippets';

// The code that is shown, written to a file as it stands and run against the embedded Cognito over HTTP.

const region = 'eu-central-1';
const callback = 'http://localhost:3999/callback';
const bye = 'http://localhost:3999/bye';
let bench: Omit<Bench, 'pass'>;
let server: Server;
let place: Place;
let poolId: string;
let folder: string;

beforeAll(async () => {
  const emulator = openEmulator({ file: ':memory:' });
  server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  place = { kind: 'embedded', url };
  bench = benchOf(emulator, { endpoint: url });
  poolId = await bench.makePool();
  await bench.api.createUserPoolDomain({ UserPoolId: poolId, Domain: 'notes' });
  await makeUser(bench, poolId, 'alice');
  // Below node_modules, so that the libraries are found as in a project of its own.
  folder = mkdtempSync(join(root, 'node_modules', '.snippets-'));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  bench.emulator.close();
});

const web = { grants: ['code'] as const, scopes: ['openid', 'profile'], hasSecret: false };

/** An app client of the pool, and what an app is told about it. */
async function appClient({
  grants,
  scopes,
  hasSecret,
}: {
  grants: readonly ('code' | 'client_credentials')[];
  scopes: string[];
  hasSecret: boolean;
}) {
  const people = grants.includes('code') && {
    CallbackURLs: [callback],
    LogoutURLs: [bye],
    SupportedIdentityProviders: ['COGNITO'],
  };
  const { UserPoolClient } = await bench.api.createUserPoolClient({
    UserPoolId: poolId,
    ClientName: 'app',
    GenerateSecret: hasSecret,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: [...grants],
    AllowedOAuthScopes: scopes,
    ...people,
  });
  const { ClientId: id = '', ClientSecret: secret = '' } = UserPoolClient ?? {};
  const urls = { callbackUrls: people ? [callback] : [], logoutUrls: people ? [bye] : [] };
  const client: ResultClient = { id, name: 'app', hasSecret, authFlows: [], grants: [...grants], scopes, ...urls };
  return { client, secret };
}

const poolResult = (client: ResultClient): PoolResult => ({
  ...{ poolId, name: 'Notes', arn: undefined, region },
  endpoints: poolEndpoints(place, poolId),
  endpointUrl: 'url' in place ? place.url : undefined,
  domain: { host: domainHost('notes', region), url: domainUrl(place, 'notes', region), aliasTarget: undefined },
  otherDomains: [],
  servesLogin: true,
  signIn: ['username'],
  requiredAttributes: [],
  clients: [client],
});

/** What the code exports, once it has run. */
async function run<Exports>(id: string, client: ResultClient): Promise<Exports> {
  const snippets = snippetGroups(poolResult(client), client).flatMap((group) => group.snippets);
  const file = join(folder, `${id}-${client.id}.mjs`);
  writeFileSync(file, snippets.find((each) => each.id === id)?.text ?? '');
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

/** Signs alice in on the login pages: the address that the app is called with. */
async function throughPages(address: string): Promise<URL> {
  const browser = openBrowser(fetch, domainUrl(place, 'notes', region));
  await browser.open(address);
  const { left } = await browser.submit({ username: 'alice', password: goodPassword });
  return new URL(left ?? '');
}

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
    const { client, secret } = await appClient({ ...web, hasSecret });
    vi.stubEnv('COGNITO_CLIENT_SECRET', secret);
    const app = await run<OnServer>('openid-client', client);
    const { url, checks } = await app.startSignIn();
    const called = await throughPages(url);
    expect(called.href.startsWith(callback)).toBe(true);
    // As Express hands it on: path and query alone; from the session, JSON.
    const kept: object = JSON.parse(JSON.stringify(checks));
    const tokens = await app.finishSignIn(`${called.pathname}${called.search}`, kept);
    expect(tokens.claims()).toMatchObject({ 'cognito:username': 'alice' });
    const renewed = await app.refresh(tokens.refresh_token ?? '');
    expect((await fetch(app.signOutUrl, { redirect: 'manual' })).headers.get('location')).toBe(bye);

    const api = await run<Verify>('jwt-verify', client);
    expect(await api.caller(`Bearer ${renewed.access_token}`)).toMatchObject({ username: 'alice' });
    await expect(api.caller(`Bearer ${renewed.id_token}`)).rejects.toThrow('Not an access token of this app.');
    const other = await run<Verify>('jwt-verify', (await appClient(web)).client);
    await expect(other.caller(`Bearer ${renewed.access_token}`)).rejects.toThrow('Not an access token of this app.');
  },
);

it('openid-client refuses an answer to somebody else’s request', async () => {
  const { client } = await appClient(web);
  const app = await run<OnServer>('openid-client', client);
  const [mine, other] = [await app.startSignIn(), await app.startSignIn()];
  const called = await throughPages(other.url);
  await expect(app.finishSignIn(called.search, mine.checks)).rejects.toMatchObject({
    cause: { message: 'unexpected "state" response parameter value' },
  });
});

it('openid-client gets a token for a machine', async () => {
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await bench.api.createResourceServer({ UserPoolId: poolId, Identifier: 'api', Name: 'API', Scopes });
  const { client, secret } = await appClient({ grants: ['client_credentials'], scopes: ['api/read'], hasSecret: true });
  vi.stubEnv('COGNITO_CLIENT_SECRET', secret);
  const { apiToken } = await run<{ apiToken(): Promise<Tokens> }>('openid-client', client);
  const { access_token } = await apiToken();
  const { caller } = await run<Verify>('jwt-verify', client);
  expect(await caller(access_token)).toMatchObject({ scope: 'api/read', client_id: client.id });
});

it('oidc-client-ts signs in and out as in a browser', async () => {
  const { client } = await appClient(web);
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
  const app = await run<{
    userManager: {
      settings: OidcClientSettings;
      getUser(): Promise<{ profile: object } | null>;
      signinCallback(url: string): Promise<{ profile: object; access_token: string }>;
    };
    signOut(): Promise<void>;
  }>('oidc', client);
  const { OidcClient } = await import('oidc-client-ts');
  const { url } = await new OidcClient(app.userManager.settings).createSigninRequest({ request_type: 'si:r' });
  const user = await app.userManager.signinCallback((await throughPages(url)).href);
  expect(user.profile).toMatchObject({ 'cognito:username': 'alice' });
  expect(await app.userManager.getUser()).toMatchObject({ access_token: user.access_token });
  await app.signOut();
  expect(await app.userManager.getUser()).toBeNull();
  expect((await fetch(went[0] ?? '', { redirect: 'manual' })).headers.get('location')).toBe(bye);
});
