import type { PoolResult, ResultClient } from '../pool-result';
import { environment, lines, literal } from './literal';

/** The path that Auth.js is called back at. */
export const authJsCallback = '/api/auth/callback/cognito';

/** NextAuth (Auth.js 5) with its Cognito provider. The secret comes from the environment and from nowhere else. */
export function authJsSnippet({ endpoints }: PoolResult, client: ResultClient): string {
  return lines(
    "import NextAuth from 'next-auth';",
    "import Cognito from 'next-auth/providers/cognito';",
    '',
    'export const { handlers, auth, signIn, signOut } = NextAuth({',
    '  providers: [',
    '    Cognito({',
    `      issuer: ${literal(endpoints.issuer)},`,
    `      clientId: ${literal(client.id)},`,
    client.hasSecret && `      clientSecret: ${environment}.COGNITO_CLIENT_SECRET,`,
    !client.hasSecret && "      client: { token_endpoint_auth_method: 'none' },",
    `      authorization: { params: { scope: ${literal(client.scopes.join(' '))} } },`,
    '    }),',
    '  ],',
    '});',
  );
}
