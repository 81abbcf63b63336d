import type { PoolResult, ResultClient } from '../pool-result';
import { environment, lines, literal } from './literal';
import { signOutUrl } from './sign-out-url';

/** The path that Auth.js is called back at. */
export const authJsCallback = '/api/auth/callback/cognito';

/**
 * NextAuth (Auth.js 5) with its Cognito provider. The secret comes from the environment and from nowhere else. It checks the nonce,
 * which it would not by itself: Cognito puts one into the ID token of everybody who came by another identity provider, asked for or
 * not, and an unexpected one is refused (github.com/nextauthjs/next-auth/issues/6865).
 */
export function authJsSnippet(result: PoolResult, client: ResultClient): string {
  return lines(
    "import NextAuth from 'next-auth';",
    "import Cognito from 'next-auth/providers/cognito';",
    '',
    'export const { handlers, auth, signIn, signOut } = NextAuth({',
    '  providers: [',
    '    Cognito({',
    `      issuer: ${literal(result.endpoints.issuer)},`,
    `      clientId: ${literal(client.id)},`,
    client.hasSecret && `      clientSecret: ${environment}.COGNITO_CLIENT_SECRET,`,
    !client.hasSecret && "      client: { token_endpoint_auth_method: 'none' },",
    `      authorization: { params: { scope: ${literal(client.scopes.join(' '))} } },`,
    client.scopes.includes('openid') && "      checks: ['pkce', 'state', 'nonce'],",
    '    }),',
    '  ],',
    '});',
    '',
    '// Cognito keeps a session of its own. In a server action: await signOut({ redirect: false }); redirect(signOutUrl);',
    `export const signOutUrl = ${literal(signOutUrl(result, client))};`,
  );
}

/** The route that the browser is sent to and comes back to. */
export const authJsRoute = () =>
  lines(
    "// app/api/auth/[...nextauth]/route.ts; '@/' is the folder of auth.ts.",
    "import { handlers } from '@/auth';",
    '',
    'export const { GET, POST } = handlers;',
  );
