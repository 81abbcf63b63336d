import type { PoolResult, ResultClient } from '../pool-result';
import { apiGatewayCli, apiGatewayTemplate } from './api-gateway';
import { identityPoolCli, identityPoolTemplate } from './identity-pool';
import { jwtVerifySnippet } from './jwt-verify';
import { loadBalancerCallback, loadBalancerCli, loadBalancerNeeds } from './load-balancer';
import { awsNeed, callbackNeed, redirectNeeds } from './needs';
import { type Need, type Snippet, snippet } from './snippet';

/** What takes the tokens: an API of one's own, and services of AWS. */
export function awsSnippets(result: PoolResult, client: ResultClient): Snippet[] {
  const verify = snippet(
    {
      id: 'jwt-verify',
      title: 'Node API (aws-jwt-verify)',
      language: 'js',
      about: 'verify.mjs · npm install aws-jwt-verify@5 · Checks the access token that your API is called with.',
    },
    () => jwtVerifySnippet(result, client),
  );
  return [
    verify,
    ...gateway(result, client),
    ...(client.grants.includes('client_credentials') ? [] : forPeople(result, client)),
  ];
}

function gateway(result: PoolResult, client: ResultClient): Snippet[] {
  const about = 'JWT authorizer of an HTTP API. Call the API with the access token in the Authorization header.';
  const needs = [awsNeed(result)];
  return [
    snippet({ id: 'api-gateway-cli', title: 'API Gateway (CLI)', language: 'sh', about, needs }, () =>
      apiGatewayCli(result, client),
    ),
    snippet({ id: 'api-gateway-cfn', title: 'API Gateway (CloudFormation)', language: 'yaml', about, needs }, () =>
      apiGatewayTemplate(result, client),
    ),
  ];
}

function forPeople(result: PoolResult, client: ResultClient): Snippet[] {
  const away = awsNeed(result);
  const balancer: (Need | false)[] = away
    ? [away]
    : [
        ...loadBalancerNeeds(result, client),
        ...redirectNeeds(result, client),
        callbackNeed(client, loadBalancerCallback, 'https://your-host'),
      ];
  const about = 'AWS credentials for people who signed in with this app client. Hand it the ID token.';
  return [
    snippet(
      {
        id: 'alb',
        title: 'Load balancer (CLI)',
        language: 'sh',
        about:
          'Rule of an HTTPS listener · Needs a secret, the authorization code grant, openid, its own callback URL and a domain.',
        needs: balancer,
      },
      () => loadBalancerCli(result, client),
    ),
    snippet({ id: 'identity-pool-cli', title: 'Identity pool (CLI)', language: 'sh', about, needs: [away] }, () =>
      identityPoolCli(result, client),
    ),
    snippet(
      {
        id: 'identity-pool-cfn',
        title: 'Identity pool (CloudFormation)',
        language: 'yaml',
        about: `${about} Deploy it with --capabilities CAPABILITY_IAM.`,
        needs: [away],
      },
      () => identityPoolTemplate(result, client),
    ),
  ];
}
