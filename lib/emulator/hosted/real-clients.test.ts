import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { JwtVerifier } from 'aws-jwt-verify';
import * as oidc from 'openid-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domainPath } from '../domains/domain-path.ts';
import { openEmulator } from '../emulator.ts';
import { startServer } from '../server.ts';
import { type Bench, benchOf, goodPassword } from '../testing/bench.ts';
import { openBrowser } from '../testing/browser.ts';
import { makeUser } from '../testing/sign-in.ts';

// Clients as applications have them, over HTTP, with the machine's own clock.

let bench: Omit<Bench, 'pass'>;
let server: Server;
let url: string;
let UserPoolId: string;
const callback = 'http://localhost:3999/callback';
const web = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code' as const],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: [callback],
  LogoutURLs: ['http://localhost:3999/bye'],
  SupportedIdentityProviders: ['COGNITO'],
};

beforeEach(async () => {
  const emulator = openEmulator({ file: ':memory:' });
  server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bench = benchOf(emulator, { endpoint: url });
  UserPoolId = await bench.makePool();
  await bench.api.createUserPoolDomain({ UserPoolId, Domain: 'notes' });
  await makeUser(bench, UserPoolId, 'alice', [
    ['email', 'a@b.org'],
    ['email_verified', 'true'],
  ]);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  bench.emulator.close();
});

const discover = (id: string, secret: string | undefined, authentication?: oidc.ClientAuth) =>
  oidc.discovery(new URL(`${url}/${UserPoolId}`), id, secret, authentication, {
    execute: [oidc.allowInsecureRequests],
  });

/** Signs in through the pages, as a person would, and gives the address that the application is called with. */
async function throughPages(address: URL): Promise<URL> {
  const browser = openBrowser(fetch, url + domainPath('eu-central-1', 'notes'));
  await browser.open(address.href);
  const { left } = await browser.submit({ username: 'alice', password: goodPassword });
  return new URL(left ?? '');
}

/** Keys are fetched by hand: the library reads https only. */
async function verify(token: string | undefined, audience: string | null) {
  const issuer = `${url}/${UserPoolId}`;
  const verifier = JwtVerifier.create({ issuer, audience, jwksUri: `${issuer}/.well-known/jwks.json` });
  verifier.cacheJwks(await (await fetch(`${issuer}/.well-known/jwks.json`)).json());
  return verifier.verify(token ?? '');
}

describe('openid-client on a server', () => {
  it.each([
    ['client_secret_basic', oidc.ClientSecretBasic],
    ['client_secret_post', oidc.ClientSecretPost],
  ])(
    'signs in with PKCE, state and nonce by %s; refreshes, reads userInfo, revokes, signs out',
    async (_name, method) => {
      const { UserPoolClient } = await bench.api.createUserPoolClient({
        UserPoolId,
        ClientName: 'web',
        GenerateSecret: true,
        ...web,
      });
      const { ClientId = '', ClientSecret = '' } = UserPoolClient ?? {};
      const config = await discover(ClientId, ClientSecret, method(ClientSecret));
      const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
      const code_challenge = await oidc.calculatePKCECodeChallenge(verifier);
      const asked = {
        redirect_uri: callback,
        scope: 'openid email',
        state,
        nonce,
        code_challenge,
        code_challenge_method: 'S256',
      };
      const called = await throughPages(oidc.buildAuthorizationUrl(config, asked));
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(config, called, checks);
      expect(tokens.claims()).toMatchObject({ email: 'a@b.org', 'cognito:username': 'alice', nonce });
      expect(await verify(tokens.id_token, ClientId)).toMatchObject({ token_use: 'id' });
      expect(await verify(tokens.access_token, null)).toMatchObject({ token_use: 'access', client_id: ClientId });

      const info = await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '');
      expect(info).toMatchObject({ email: 'a@b.org', email_verified: 'true', username: 'alice' });
      const renewed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '');
      expect(renewed.claims()?.sub).toBe(tokens.claims()?.sub);
      expect(renewed.refresh_token).toBeUndefined();

      await oidc.tokenRevocation(config, tokens.refresh_token ?? '');
      await expect(oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
        error: 'invalid_grant',
      });
      const bye = oidc.buildEndSessionUrl(config, { client_id: ClientId, logout_uri: 'http://localhost:3999/bye' });
      expect((await fetch(bye, { redirect: 'manual' })).headers.get('location')).toBe('http://localhost:3999/bye');
    },
  );

  it('gets a token for a machine', async () => {
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
    await bench.api.createResourceServer({ UserPoolId, Identifier: 'https://api.example', Name: 'API', Scopes });
    const { UserPoolClient } = await bench.api.createUserPoolClient({
      UserPoolId,
      ClientName: 'machine',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['https://api.example/read'],
    });
    const { ClientId = '', ClientSecret = '' } = UserPoolClient ?? {};
    const config = await discover(ClientId, ClientSecret);
    const { access_token, expires_in } = await oidc.clientCredentialsGrant(config, {
      scope: 'https://api.example/read',
    });
    expect(expires_in).toBe(3600);
    expect(await verify(access_token, null)).toMatchObject({ sub: ClientId, scope: 'https://api.example/read' });
  });
});

it('amazon-cognito-identity-js signs in by SRP, and its tokens are good', async () => {
  const ClientId = await bench.makeClient(UserPoolId);
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: url });
  const user = new CognitoUser({ Username: 'alice', Pool });
  const details = new AuthenticationDetails({ Username: 'alice', Password: goodPassword });
  const session = await new Promise<CognitoUserSession>((onSuccess, onFailure) => {
    user.authenticateUser(details, { onSuccess, onFailure });
  });
  expect(await verify(session.getIdToken().getJwtToken(), ClientId)).toMatchObject({ email: 'a@b.org' });
  expect(await verify(session.getAccessToken().getJwtToken(), null)).toMatchObject({ username: 'alice' });
});
