import type { PoolResult, ResultClient } from '../pool-result';
import { webCallbackOf } from './callback';
import { lines, literal } from './literal';
import { signOutUrl } from './sign-out-url';

/** oidc-client-ts for a browser: code grant with PKCE. Cognito's sign-out is not the standard one, so it is spelt out. */
export function oidcClientSnippet(result: PoolResult, client: ResultClient): string {
  return lines(
    "import { UserManager } from 'oidc-client-ts';",
    '',
    'export const userManager = new UserManager({',
    `  authority: ${literal(result.endpoints.issuer)},`,
    `  client_id: ${literal(client.id)},`,
    `  redirect_uri: ${literal(webCallbackOf(client))},`,
    "  response_type: 'code',",
    `  scope: ${literal(client.scopes.join(' '))},`,
    '});',
    '',
    'export const signIn = () => userManager.signinRedirect();',
    '// On the page of the callback URL; it answers the user with `profile` and `access_token`.',
    'export const finishSignIn = () => userManager.signinRedirectCallback();',
    '',
    '// Cognito ends its own session at /logout, not at an OpenID Connect end-session endpoint.',
    'export async function signOut() {',
    '  await userManager.removeUser();',
    `  window.location.assign(${literal(signOutUrl(result, client))});`,
    '}',
  );
}
