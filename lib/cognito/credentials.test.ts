import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getConnection } from '@/lib/config/connections';
import { PooldeckError } from '@/lib/errors';
import { type AnsweringServer, answeringServer, json } from '@/lib/testing/answering-server';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { callCognito } from './call';

// A stand-in for AWS' token service: what it was asked, and what it answers.
let sts: http.Server;
let asked: URLSearchParams[] = [];
let answer: { status: number; body: string };
let environment: TestEnvironment;
let cognito: AnsweringServer;

const role = 'arn:aws:iam::123456789012:role/pooldeck';
const granted = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
  <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken>
  <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
const refusal = (code: string, message: string) =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>sts-1</RequestId></ErrorResponse>`;

beforeAll(async () => {
  sts = http.createServer(async (request, response) => {
    asked.push(new URLSearchParams(await text(request)));
    response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body);
  });
  await new Promise<void>((resolve) => sts.listen(0, '127.0.0.1', resolve));
  cognito = await answeringServer();
  environment = testEnvironment({
    AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${(sts.address() as AddressInfo).port}`,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
    AWS_ACCESS_KEY_ID: 'AKIABASE',
    AWS_SECRET_ACCESS_KEY: 'base-secret',
  });
});

beforeEach(() => {
  asked = [];
  environment.connections([
    { id: 'plain', kind: 'aws', regions: ['eu-west-1'] },
    { id: 'role', kind: 'aws', regions: ['eu-west-1'], credentials: { role, externalId: 'shared-word' } },
  ]);
});

afterAll(async () => {
  sts.closeAllConnections();
  sts.close();
  await cognito.close();
  await environment.close();
});

const list = (id: string) =>
  callCognito({ connection: getConnection(id), region: 'eu-west-1' }, new ListUserPoolsCommand({ MaxResults: 1 }));

async function failureOf(id: string): Promise<PooldeckError> {
  const error = await list(id).catch((thrown) => thrown);
  if (!(error instanceof PooldeckError)) throw new TypeError(`not refused as expected: ${error}`);
  return error;
}

describe('AWS', () => {
  it('by the default chain signs with what it finds', async () => {
    let authorization = '';
    cognito.answer((request, response) => {
      authorization = request.headers.authorization ?? '';
      json(200, { UserPools: [] })(request, response);
    });
    await list('plain');
    expect(authorization).toContain('Credential=AKIABASE/');
    expect(authorization).toContain('/eu-west-1/cognito-idp/aws4_request');
  });

  it('by a role asks for it with the external id, and signs as the role', async () => {
    answer = { status: 200, body: granted };
    let signed: http.IncomingHttpHeaders = {};
    cognito.answer((request, response) => {
      signed = request.headers;
      json(200, { UserPools: [] })(request, response);
    });
    await list('role');
    await list('role');
    expect(asked.map((each) => [each.get('RoleArn'), each.get('ExternalId')])).toEqual([[role, 'shared-word']]);
    expect(signed.authorization).toContain('Credential=ASIAROLE/');
    expect(signed['x-amz-security-token']).toBe('role-token');
  });

  it('a role that may not be taken on names the policy that is missing', async () => {
    const message = `User: arn:aws:iam::123456789012:user/base is not authorized to perform: sts:AssumeRole on resource: ${role}`;
    answer = { status: 403, body: refusal('AccessDenied', message) };
    cognito.answer(json(200, {}));
    const error = await failureOf('role');
    expect(error.code).toBe('accessDenied');
    expect(error.message).toBe(`AWS does not let this console take on the role ${role}.`);
    expect(error.details?.awsMessage).toBe(message);
    expect(JSON.parse(error.details?.policy ?? '')).toMatchObject({
      Statement: [{ Action: ['sts:AssumeRole'], Resource: role }],
    });
    expect(cognito.operations).toEqual([]);
  });

  it('credentials that have expired are said to have', async () => {
    answer = { status: 400, body: refusal('ExpiredToken', 'The security token included in the request is expired') };
    expect((await failureOf('role')).code).toBe('credentialsExpired');
  });
});
