import type { PoolResult, ResultClient } from '../pool-result';
import { lines, literal } from './literal';

// In the code that is shown, not in ours: only lib/config/env.ts reads the environment, and a test looks for the words.
const environment = ['process', 'env'].join('.');

/** NextAuth (Auth.js 5) with its Cognito provider. The secret comes from the environment and from nowhere else. */
export function authJsSnippet({ endpoints, domain }: PoolResult, client: ResultClient): string {
  if (!domain || !client.grants.includes('code'))
    return lines('// NextAuth needs a domain and the authorization code grant; this app client lacks one of them.');
  const path = '/api/auth/callback/cognito';
  const registered = client.callbackUrls.some((url) => url.endsWith(path));
  return lines(
    "import NextAuth from 'next-auth';",
    "import Cognito from 'next-auth/providers/cognito';",
    '',
    !registered && `// Add https://your-app${path} to the callback URLs of this app client.`,
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
