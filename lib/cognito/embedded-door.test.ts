import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { domainUrl } from '@/lib/blueprint/endpoints';
import { getConnection } from '@/lib/config/connections';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { serveRoute } from '@/lib/testing/serve-route';
import { answerEmbedded } from './embedded-door';
import { describeUserPool } from './pools';

let environment: TestEnvironment;
let served: Awaited<ReturnType<typeof serveRoute>>;

beforeEach(async () => {
  environment = testEnvironment();
  served = await serveRoute(answerEmbedded);
  environment.set({ PORT: new URL(served.url).port });
});

afterEach(async () => {
  await served.close();
  await environment.close();
});

function post(operation: string, body: object, headers: Record<string, string> = {}) {
  return fetch(`${served.url}/cognito`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
  });
}

it('an SDK elsewhere and the console in process see the same pools', async () => {
  const client = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: `${served.url}/cognito`,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'From outside' }));
  const target = { connection: getConnection('embedded'), region: 'us-east-1' };
  expect((await describeUserPool(target, UserPool?.Id ?? '')).Name).toBe('From outside');
  const keys = await fetch(`${served.url}/cognito/${UserPool?.Id}/.well-known/jwks.json`);
  expect(await keys.json()).toMatchObject({ keys: [{ kty: 'RSA' }, { kty: 'RSA' }] });
});

it('web pages of other sites may not drive it', async () => {
  const foreign = await post('ListUserPools', { MaxResults: 1 }, { origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

it.each([
  ['a name that was pointed at this machine', 'rebound.example', 403],
  ['a name that begins like ours', '127.0.0.1.rebound.example', 403],
  ['another port of this machine, as containers and proxies have', '127.0.0.1:9', 200],
  ['the public name', 'pools.example.com', 200],
])('answers signed operations under our own names only: %s', async (_, host, status) => {
  environment.set({ PUBLIC_URL: 'https://pools.example.com' });
  const answer = await answerEmbedded(
    new Request(`http://${host}/cognito`, {
      method: 'POST',
      body: JSON.stringify({ MaxResults: 1 }),
      headers: {
        host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
        authorization:
          'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0',
      },
    }),
  );
  expect(answer.status).toBe(status);
});

it('shows nothing in a page of its own without a policy', async () => {
  for (const path of ['/cognito', '/cognito/nope/.well-known/jwks.json', '/cognito/confirmUser']) {
    const answer = await fetch(`${served.url}${path}`);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

it('is closed without an embedded connection, for reading too', async () => {
  environment.connections([{ id: 'a', kind: 'endpoint', url: 'http://127.0.0.1:1' }]);
  const answer = await post('ListUserPools', { MaxResults: 1 });
  expect(answer.status).toBe(404);
  for (const path of ['/cognito', '/cognito/us-east-1_A/.well-known/jwks.json', '/cognito/login?client_id=a'])
    expect((await fetch(`${served.url}${path}`)).status).toBe(404);
});

it('the login pages of a domain are where the console says', async () => {
  const client = new CognitoIdentityProviderClient({
    region: 'eu-west-1',
    endpoint: `${served.url}/cognito`,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'With pages' }));
  await client.send(new CreateUserPoolDomainCommand({ UserPoolId: UserPool?.Id, Domain: 'pages' }));
  const address = domainUrl({ kind: 'embedded', url: `${served.url}/cognito` }, 'pages', 'eu-west-1');
  const page = await fetch(`${address}/login`);
  expect(page.url).toMatch(`${address}/error?error=`);
  expect(await page.text()).toContain('The address lacks the client_id.');
});
