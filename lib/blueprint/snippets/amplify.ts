import type { PoolResult, ResultClient } from '../pool-result';
import { lines, literal, literals } from './literal';

/** The configuration of aws-amplify 6. It runs in browsers and apps, so it can neither use a secret nor client credentials. */
export function amplifySnippet(result: PoolResult, client: ResultClient): string {
  return lines(
    "import { Amplify } from 'aws-amplify';",
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
