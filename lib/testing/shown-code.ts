import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { domainHost, domainUrl, poolEndpoints } from '@/lib/blueprint/endpoints';
import type { PoolResult, ResultClient } from '@/lib/blueprint/pool-result';
import { snippetGroups } from '@/lib/blueprint/snippets';
import type { Snippet } from '@/lib/blueprint/snippets/snippet';
import { openEmulator } from '@/lib/emulator/emulator';
import { startServer } from '@/lib/emulator/server';
import { type Bench, benchOf, goodPassword } from '@/lib/emulator/testing/bench';
import { openBrowser } from '@/lib/emulator/testing/browser';
import { makeUser } from '@/lib/emulator/testing/sign-in';
import { root } from './source-files';

const region = 'eu-central-1';

interface AppSettings {
  grants: readonly ('code' | 'client_credentials')[];
  scopes: string[];
  hasSecret: boolean;
  callbackUrl?: string;
  logoutUrl?: string;
}

export const web = { grants: ['code'] as const, scopes: ['openid', 'profile', 'email'], hasSecret: false };
export const callback = 'http://localhost:3999/callback';
export const bye = 'http://localhost:3999/bye';

/** The embedded Cognito over HTTP, with a pool, its domain and alice in it: for the code that is shown to be run against. */
export interface ShownCode {
  bench: Omit<Bench, 'pass'>;
  poolId: string;
  /** The address of the login pages. */
  home: string;
  /** An app client of the pool, and what an app is told about it. */
  appClient(settings: AppSettings): Promise<{ client: ResultClient; secret: string }>;
  /** A tab of Connect your app. */
  tab(id: string, client: ResultClient): Snippet;
  /** Writes its code, as it stands, to a file below node_modules, where the libraries are found as in a project of its own: the file's path. */
  write(id: string, client: ResultClient, name: string): string;
  /** What the code exports, once it has run in this process. */
  run<Exports>(id: string, client: ResultClient): Promise<Exports>;
  /** Signs alice in on the login pages: the address that the app is called with. */
  throughPages(address: string): Promise<URL>;
  close(): Promise<void>;
}

export async function openShownCode(): Promise<ShownCode> {
  const emulator = openEmulator({ file: ':memory:' });
  const server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const home = domainUrl({ kind: 'embedded', url }, 'notes', region);
  const bench = benchOf(emulator, { endpoint: url });
  const poolId = await bench.makePool();
  await bench.api.createUserPoolDomain({ UserPoolId: poolId, Domain: 'notes' });
  await makeUser(bench, poolId, 'alice', [['email', 'alice@example.com']]);
  const folder = mkdtempSync(join(root, 'node_modules', '.shown-code-'));
  const tab = (id: string, client: ResultClient) => tabOf(id, poolResult(url, poolId, client), client);
  function write(id: string, client: ResultClient, name: string) {
    mkdirSync(join(folder, client.id), { recursive: true });
    const file = join(folder, client.id, name);
    writeFileSync(file, tab(id, client).text);
    return file;
  }
  return {
    ...{ bench, poolId, home, tab, write },
    appClient: (settings) => makeAppClient(bench, poolId, settings),
    run: (id, client) => import(/* @vite-ignore */ pathToFileURL(write(id, client, `${id}.mjs`)).href),
    async throughPages(address) {
      const browser = openBrowser(fetch, home);
      await browser.open(address);
      const { left } = await browser.submit({ username: 'alice', password: goodPassword });
      return new URL(left ?? '');
    },
    async close() {
      rmSync(folder, { recursive: true, force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      emulator.close();
    },
  };
}

async function makeAppClient(
  bench: Omit<Bench, 'pass'>,
  poolId: string,
  { grants, scopes, hasSecret, callbackUrl = callback, logoutUrl = bye }: AppSettings,
) {
  const people = grants.includes('code') && {
    CallbackURLs: [callbackUrl],
    LogoutURLs: [logoutUrl],
    SupportedIdentityProviders: ['COGNITO'],
  };
  const { UserPoolClient } = await bench.api.createUserPoolClient({
    ...{ UserPoolId: poolId, ClientName: 'app', GenerateSecret: hasSecret },
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: [...grants],
    AllowedOAuthScopes: scopes,
    ...people,
  });
  const { ClientId: id = '', ClientSecret: secret = '' } = UserPoolClient ?? {};
  const urls = { callbackUrls: people ? [callbackUrl] : [], logoutUrls: people ? [logoutUrl] : [] };
  const client: ResultClient = { id, name: 'app', hasSecret, authFlows: [], grants: [...grants], scopes, ...urls };
  return { client, secret };
}

function tabOf(id: string, result: PoolResult, client: ResultClient): Snippet {
  const tabs = snippetGroups(result, client).flatMap(({ snippets }) => snippets);
  const tab = tabs.find((each) => each.id === id);
  if (!tab?.text) throw new Error(`No code for ${id}: ${tab?.needs.map(({ text }) => text).join(' ')}`);
  return tab;
}

const poolResult = (url: string, poolId: string, client: ResultClient): PoolResult => ({
  ...{ poolId, name: 'Notes', arn: undefined, region },
  endpoints: poolEndpoints({ kind: 'embedded', url }, poolId),
  endpointUrl: url,
  domain: {
    host: domainHost('notes', region),
    url: domainUrl({ kind: 'embedded', url }, 'notes', region),
    aliasTarget: undefined,
  },
  otherDomains: [],
  servesLogin: true,
  signIn: ['username'],
  requiredAttributes: [],
  clients: [client],
});
