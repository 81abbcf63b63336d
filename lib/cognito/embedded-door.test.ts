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

it('is closed without an embedded connection', async () => {
  environment.connections([{ id: 'a', kind: 'endpoint', url: 'http://127.0.0.1:1' }]);
  const answer = await post('ListUserPools', { MaxResults: 1 });
  expect(answer.status).toBe(404);
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
