import type { PoolResult, ResultClient } from '../pool-result';

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** amplify_outputs.json, which Amplify reads in Swift, Kotlin, Flutter and React Native. */
export function amplifyOutputsSnippet(result: PoolResult, client: ResultClient): string {
  const { poolId, region, domain, signIn, requiredAttributes } = result;
  const names = { username: 'username', email: 'email', phone: 'phone_number' };
  const oauth = domain &&
    client.grants.includes('code') && {
      identity_providers: [],
      domain: domain.host,
      scopes: client.scopes,
      redirect_sign_in_uri: client.callbackUrls,
      redirect_sign_out_uri: client.logoutUrls,
      response_type: 'code',
    };
  return json({
    version: '1',
    auth: {
      aws_region: region,
      user_pool_id: poolId,
      user_pool_client_id: client.id,
      username_attributes: signIn.map((way) => names[way]),
      standard_required_attributes: requiredAttributes,
      ...(oauth && { oauth }),
    },
  });
}

/** What AppAuth is told on iOS and Android; react-native-app-auth reads these very names. */
export function appAuthSnippet({ endpoints, domain }: PoolResult, client: ResultClient): string {
  const own = client.callbackUrls.find((url) => !/^https?:/.test(url));
  return json({
    issuer: endpoints.issuer,
    clientId: client.id,
    redirectUrl: own ?? client.callbackUrls[0],
    scopes: client.scopes,
    usePKCE: true,
    serviceConfiguration: {
      authorizationEndpoint: `${domain?.url}/oauth2/authorize`,
      tokenEndpoint: `${domain?.url}/oauth2/token`,
      revocationEndpoint: `${domain?.url}/oauth2/revoke`,
    },
  });
}
