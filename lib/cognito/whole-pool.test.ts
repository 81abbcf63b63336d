import type http from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getConnection } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { type AnsweringServer, answeringServer, fault, json } from '@/lib/testing/answering-server';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import type { Target } from './call';
import { describeWholePool, updateWholePool } from './whole-pool';

let environment: TestEnvironment;
let server: AnsweringServer;
let target: Target;

beforeAll(async () => {
  environment = testEnvironment();
  server = await answeringServer();
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  environment.connections([{ id: 'far', kind: 'endpoint', url: server.url, credentials }]);
  target = { connection: getConnection('far'), region: 'us-east-1' };
});
afterAll(async () => {
  await server.close();
  await environment.close();
});

const wire = {
  Id: 'us-east-1_AbCdEfGhI',
  LastModifiedDate: 1689980857.949,
  NewThing: { Depth: [1, { Two: 'é' }] },
  Policies: { PasswordPolicy: { MinimumLength: 8, NewRule: true }, NewPolicy: {} },
};

it('reads members that the SDK does not know, at any depth', async () => {
  server.answer(json(200, { UserPool: wire }));
  expect(await describeWholePool(target, wire.Id)).toEqual(wire);
});

it('sends them back, with the right length and a signature over them', async () => {
  const received: { body: string; headers: http.IncomingHttpHeaders }[] = [];
  server.answer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => {
        received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{}');
      });
  });
  const { Id, LastModifiedDate: _, ...rest } = wire;
  await updateWholePool(target, { ...rest, UserPoolId: Id });
  const [request] = received;
  expect(JSON.parse(request?.body ?? '')).toEqual({ ...rest, UserPoolId: Id });
  expect(request?.headers['content-length']).toBe(String(Buffer.byteLength(request?.body ?? '')));
  expect(request?.headers.authorization).toContain('content-length');
  expect(server.operations).toEqual(['UpdateUserPool']);
});

it('tells refusals as the gateway does', async () => {
  server.answer(fault('ResourceNotFoundException', 'User pool us-east-1_AbCdEfGhI does not exist.'));
  await expect(describeWholePool(target, wire.Id)).rejects.toThrow(PooldeckError);
  server.answer(json(200, {}));
  await expect(describeWholePool(target, wire.Id)).rejects.toMatchObject({ code: 'unsupportedByEndpoint' });
});
