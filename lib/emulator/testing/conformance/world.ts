import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { goodPassword } from '../bench.ts';
import { basic, callback, codeIn, type HostedBench, openHosted, pkce } from '../hosted.ts';
import { makeUser, tokens } from '../sign-in.ts';

export type ClientName = 'web' | 'server' | 'machine' | 'plain' | 'rotating' | 'narrow' | 'lasting' | 'elsewhere';

/** A pool with one user and an app client of every kind, for the table of what the OAuth endpoints answer. */
export type World = HostedBench & {
  ids: Record<ClientName, string>;
  secret: string;
  /** Basic authentication of the client `server`, or of another one with a secret. */
  proof(id?: string, secret?: string): { authorization: string };
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** GET /oauth2/authorize, as alice who is signed in or as nobody. */
  ask(parameters?: Record<string, string | undefined>, who?: 'alice' | 'nobody', more?: string): Promise<Response>;
  /** A fresh code, by way of the pages. */
  code(client?: ClientName, parameters?: Record<string, string>): Promise<string>;
  exchange(client: ClientName, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Tokens by way of the pages and the token endpoint. */
  tokens(client?: ClientName, parameters?: Record<string, string>): Promise<Record<string, string>>;
  /** An access token of the API, which knows no scopes of OpenID Connect. */
  apiToken(): Promise<string>;
  /** Asks while the domain has managed login, where the client `web` has a branding style. */
  managed(ask: () => Promise<Response>): Promise<Response>;
};

const secret = 'a-secret_of+52characters_aaaaaaaaaaaaaaaaaaaaaaaaaaa'.replaceAll('-', '_');

export async function openWorld(): Promise<World> {
  const hosted = await openHosted({}, { AllowedOAuthScopes: ['openid', 'email', 'profile'] });
  const { bench, home, send, UserPoolId } = hosted;
  await bench.api.createResourceServer({
    UserPoolId,
    Identifier: 'notes',
    Name: 'Notes',
    Scopes: ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName })),
  });
  await makeUser(bench, UserPoolId, 'alice', [
    ['email', 'a@b.org'],
    ['email_verified', 'true'],
    ['name', 'Alice'],
  ]);
  const ids = await makeClients(hosted);
  await bench.api.createManagedLoginBranding({ UserPoolId, ClientId: ids.web, UseCognitoProvidedValues: true });
  const headers = (more = {}) => ({ host: '127.0.0.1:9338', ...more });
  const get: World['get'] = (path, more) => send(new Request(home + path, { headers: headers(more) }));
  const proof: World['proof'] = (id = ids.server, value = secret) => basic(id, value);
  const code: World['code'] = async (client = 'web', parameters = {}) => {
    const browser = hosted.browser();
    const shown = await browser.open(hosted.authorizeUrl({ client_id: ids[client], ...parameters }));
    if (shown.left) throw new Error(`No page, but ${shown.left}`);
    return codeIn((await browser.submit({ username: 'alice', password: goodPassword })).left);
  };
  const exchange: World['exchange'] = (client, fields = {}, more = {}) => {
    const own = more.authorization || client !== 'server' ? {} : proof();
    const common = { grant_type: 'authorization_code', redirect_uri: callback, client_id: ids[client] };
    return hosted.post('/oauth2/token', { ...common, ...fields }, { ...own, ...more });
  };
  return {
    ...hosted,
    ids,
    secret,
    proof,
    get,
    async ask(parameters = {}, who = 'nobody', more = '') {
      const browser = hosted.browser();
      if (who === 'alice') {
        await browser.open(hosted.authorizeUrl());
        await browser.submit({ username: 'alice', password: goodPassword });
      }
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return send(new Request(hosted.authorizeUrl(parameters) + more, { headers: headers({ cookie }) }));
    },
    code,
    exchange,
    async tokens(client = 'web', parameters = {}) {
      return (await exchange(client, { code: await code(client, parameters) })).json();
    },
    async managed(ask) {
      const Domain = home.split('/').at(-1) ?? '';
      await bench.api.updateUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 2 });
      const answer = await ask();
      await bench.api.updateUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 1 });
      return answer;
    },
    apiToken: async () => (await tokens(bench, ids.web, 'alice')).AccessToken,
  };
}

async function makeClients({ bench, UserPoolId, ClientId }: HostedBench): Promise<World['ids']> {
  const browser = {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code' as const],
    AllowedOAuthScopes: ['openid', 'email'],
    CallbackURLs: [callback],
    SupportedIdentityProviders: ['COGNITO'],
  };
  const make = (input: Partial<CreateUserPoolClientCommandInput>) => bench.makeClient(UserPoolId, input);
  const other = await bench.makePool();
  return {
    web: ClientId,
    server: await make({ ...browser, ClientSecret: secret, DefaultRedirectURI: callback }),
    machine: await make({
      ...browser,
      ClientSecret: secret,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['notes/read', 'notes/write'],
      CallbackURLs: undefined,
    }),
    plain: await make({}),
    rotating: await make({
      ...browser,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    }),
    narrow: await make({ ...browser, ReadAttributes: ['email'] }),
    lasting: await make({ ...browser, EnableTokenRevocation: false }),
    elsewhere: await bench.makeClient(other, browser),
  };
}

/** A PKCE pair in the terms of /oauth2/authorize. */
export const challenge = { code_challenge: pkce().challenge, code_challenge_method: 'S256' };
