import type { PoolResult, ResultClient } from '../pool-result';
import { lines, literal } from './literal';

/** oidc-client-ts for a browser: code grant with PKCE. Cognito's sign-out is not the standard one, so it is spelt out. */
export function oidcClientSnippet({ endpoints, domain }: PoolResult, client: ResultClient): string {
  const [redirect] = client.callbackUrls;
  if (client.hasSecret)
    return lines('// A browser cannot keep a secret. Add an app client without one for oidc-client-ts.');
  if (!domain || !redirect || !client.grants.includes('code'))
    return lines(
      '// oidc-client-ts needs a domain, the authorization code grant and a callback URL; this app client lacks one.',
    );
  const [signedOut = redirect] = client.logoutUrls;
  return lines(
    "import { UserManager } from 'oidc-client-ts';",
    '',
    'export const userManager = new UserManager({',
    `  authority: ${literal(endpoints.issuer)},`,
    `  client_id: ${literal(client.id)},`,
    `  redirect_uri: ${literal(redirect)},`,
    "  response_type: 'code',",
    `  scope: ${literal(client.scopes.join(' '))},`,
    '});',
    '',
    '// Cognito ends its own session at /logout, not at an OpenID Connect end-session endpoint.',
    'export async function signOut() {',
    '  await userManager.removeUser();',
    `  const query = new URLSearchParams({ client_id: ${literal(client.id)}, logout_uri: ${literal(signedOut)} });`,
    `  window.location.assign(\`${domain.url}/logout?\${query}\`);`,
    '}',
  );
}
