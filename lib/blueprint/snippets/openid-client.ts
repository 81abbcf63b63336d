import type { PoolResult, ResultClient } from '../pool-result';
import { webCallbackOf } from './callback';
import { environment, lines, literal } from './literal';
import { signOutUrl } from './sign-out-url';

/** openid-client 6 on a Node server: code grant with PKCE, state and nonce. It knows no framework. */
export function openidClientSnippet(result: PoolResult, client: ResultClient): string {
  const openId = client.scopes.includes('openid');
  return lines(
    ...configuration(result, client),
    `const redirectUri = ${literal(webCallbackOf(client))};`,
    '',
    '// Send the browser to `url`, and keep `checks` in its session until it comes back.',
    'export async function startSignIn() {',
    '  const checks = {',
    '    pkceCodeVerifier: oidc.randomPKCECodeVerifier(),',
    '    expectedState: oidc.randomState(),',
    openId && '    expectedNonce: oidc.randomNonce(),',
    openId && '    idTokenExpected: true,',
    '  };',
    '  const url = oidc.buildAuthorizationUrl(config, {',
    '    redirect_uri: redirectUri,',
    `    scope: ${literal(client.scopes.join(' '))},`,
    '    state: checks.expectedState,',
    openId && '    nonce: checks.expectedNonce,',
    '    code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),',
    "    code_challenge_method: 'S256',",
    '  });',
    '  return { url: url.href, checks };',
    '}',
    '',
    '// `query` is what the callback was called with: `?code=…&state=…`. The tokens know their `claims()`.',
    'export async function finishSignIn(query, checks) {',
    '  return oidc.authorizationCodeGrant(config, new URL(query, redirectUri), checks);',
    '}',
    '',
    'export async function refresh(refreshToken) {',
    '  return oidc.refreshTokenGrant(config, refreshToken);',
    '}',
    '',
    '// Cognito ends its own session here; end yours before.',
    `export const signOutUrl = ${literal(signOutUrl(result, client))};`,
  );
}

/** openid-client 6 for a service that calls an API in its own name. */
export function machineClientSnippet(result: PoolResult, client: ResultClient): string {
  return lines(
    ...configuration(result, client),
    '',
    '// Every token is billed: keep it until it expires (`expires_in`, in seconds).',
    'export async function apiToken() {',
    `  return oidc.clientCredentialsGrant(config, { scope: ${literal(client.scopes.join(' '))} });`,
    '}',
  );
}

function configuration({ endpoints }: PoolResult, { id, hasSecret }: ResultClient): (string | false)[] {
  const secret = hasSecret && `${environment}.COGNITO_CLIENT_SECRET`;
  const insecure = endpoints.issuer.startsWith('http:');
  return [
    "import * as oidc from 'openid-client';",
    '',
    'const config = await oidc.discovery(',
    `  new URL(${literal(endpoints.issuer)}),`,
    `  ${literal(id)},`,
    secret && `  ${secret},`,
    insecure && !secret && '  undefined,',
    insecure && '  undefined,',
    insecure && '  // This pool is served by http; on AWS leave this out.',
    insecure && '  { execute: [oidc.allowInsecureRequests] },',
    ');',
  ];
}
