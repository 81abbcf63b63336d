import type { PoolResult, ResultClient } from '../pool-result';
import { lines, literal, literals } from './literal';

/** aws-amplify 6. It runs in browsers and apps, so it can neither use a secret nor client credentials. */
export function amplifySnippet(result: PoolResult, client: ResultClient): string {
  const redirects = Boolean(result.domain && client.loginUrl);
  const used = ['fetchAuthSession', 'signIn', redirects && 'signInWithRedirect', 'signOut'].filter(Boolean);
  return lines(
    "import { Amplify } from 'aws-amplify';",
    `import { ${used.join(', ')} } from 'aws-amplify/auth';`,
    '',
    'Amplify.configure({',
    '  Auth: {',
    '    Cognito: {',
    `      userPoolId: ${literal(result.poolId)},`,
    `      userPoolClientId: ${literal(client.id)},`,
    result.endpointUrl && `      userPoolEndpoint: ${literal(result.endpointUrl)},`,
    '      loginWith: {',
    ...result.signIn.map((way) => `        ${way}: true,`),
    ...oauth(result, client),
    '      },',
    '    },',
    '  },',
    '});',
    '',
    redirects &&
      '// On the login pages of the pool. Back on the page of the callback URL, Amplify finishes the sign-in by itself.',
    redirects && 'export const openLoginPages = () => signInWithRedirect();',
    redirects && '',
    '// With a form of your own: `nextStep` says what Cognito asks for next, `DONE` that nothing is left.',
    'export const signInWithPassword = (username: string, password: string) => signIn({ username, password });',
    '',
    '// The access token for your API, renewed when it has expired; nothing when nobody is signed in.',
    'export const accessToken = async () => (await fetchAuthSession()).tokens?.accessToken.toString();',
    '',
    'export { signOut };',
  );
}

function oauth({ domain }: PoolResult, client: ResultClient): string[] {
  if (!domain || !client.loginUrl) return [];
  return [
    ...(domain.url === `https://${domain.host}`
      ? []
      : ['        // Amplify opens login pages by https only: this part works on AWS, not here.']),
    '        oauth: {',
    `          domain: ${literal(domain.host)},`,
    `          scopes: ${literals(client.scopes)},`,
    `          redirectSignIn: ${literals(client.callbackUrls)},`,
    `          redirectSignOut: ${literals(client.logoutUrls)},`,
    `          responseType: '${client.grants.includes('code') ? 'code' : 'token'}',`,
    '        },',
  ];
}
