import { afterAll, beforeAll, expect, it } from 'vitest';
import { getConnection } from '@/lib/config/connections';
import { type AnsweringServer, answeringServer, fault, json } from '@/lib/testing/answering-server';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { removePool } from './deletion';

const domainText = 'User pool cannot be deleted. It has a domain configured that should be deleted first.';
let environment: TestEnvironment;
let server: AnsweringServer;

beforeAll(async () => {
  environment = testEnvironment();
  server = await answeringServer();
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  environment.connections([{ id: 'far', kind: 'endpoint', url: server.url, credentials }]);
});
afterAll(async () => {
  await server.close();
  await environment.close();
});

const remove = () => removePool({ connection: getConnection('far'), region: 'us-east-1' }, 'us-east-1_AbCdEfGhI');
const described = (more: object) => json(200, { UserPool: { Id: 'us-east-1_AbCdEfGhI', ...more } });

it('waits while AWS still takes the domain down', async () => {
  const lingers = fault('InvalidParameterException', domainText);
  server.answer(described({ Domain: 'shop' }), json(200, {}), lingers, lingers, json(200, {}));
  expect(await remove()).toEqual({ domains: ['shop'] });
  const asked = ['DescribeUserPool', 'DeleteUserPoolDomain', 'DeleteUserPool', 'DeleteUserPool', 'DeleteUserPool'];
  expect(server.operations).toEqual(asked);
});

it('takes a prefix and a custom domain, and goes on when one is gone already', async () => {
  const gone = fault('ResourceNotFoundException', 'No such domain');
  server.answer(described({ Domain: 'shop', CustomDomain: 'login.example.com' }), gone, json(200, {}));
  expect(await remove()).toEqual({ domains: ['shop', 'login.example.com'] });
});

it('does not wait on any other refusal', async () => {
  server.answer(described({}), fault('UserImportInProgressException', 'An import is running'));
  await expect(remove()).rejects.toMatchObject({ details: { awsName: 'UserImportInProgressException' } });
  expect(server.operations).toEqual(['DescribeUserPool', 'DeleteUserPool']);
});
