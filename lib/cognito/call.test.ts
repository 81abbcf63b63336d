import { CreateUserPoolCommand, ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getConnection } from '@/lib/config/connections';
import { type ErrorCode, isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import {
  type AnsweringServer,
  answeringServer,
  breakOff,
  drop,
  fault,
  hang,
  json,
  plain,
} from '@/lib/testing/answering-server';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { callCognito, type Target } from './call';

let environment: TestEnvironment;
let server: AnsweringServer;
let target: Target;

beforeAll(async () => {
  environment = testEnvironment();
  server = await answeringServer();
  const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'canary-secret-key' };
  environment.connections([
    { id: 'far', kind: 'endpoint', title: 'Far', url: server.url, credentials: keys },
    { id: 'shut', kind: 'endpoint', url: server.url, readOnly: true },
    { id: 'nobody', kind: 'endpoint', url: 'http://127.0.0.1:9', credentials: keys },
    { id: 'nowhere', kind: 'endpoint', url: 'http://nowhere.invalid' },
    { id: 'no-profile', kind: 'aws', regions: ['eu-west-1'], credentials: { profile: 'pooldeck-test-none' } },
  ]);
  target = { connection: getConnection('far'), region: 'us-east-1' };
});

afterAll(async () => {
  await server.close();
  await environment.close();
});

const read = () => new ListUserPoolsCommand({ MaxResults: 1 });
const write = () => new CreateUserPoolCommand({ PoolName: 'x' });

async function failureOf(call: Promise<unknown>): Promise<PooldeckError> {
  const error = await call.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (!(error instanceof PooldeckError)) throw new TypeError(`not refused as expected: ${error}`);
  return error;
}

const html = '<!doctype html><html><body>Welcome</body></html>';
const table: [string, Parameters<AnsweringServer['answer']>[0], { write: ErrorCode; read: ErrorCode }][] = [
  ['throttling', fault('TooManyRequestsException', 'Rate exceeded'), { write: 'throttle', read: 'throttle' }],
  ['429 without a body', plain(429, 'text/plain', ''), { write: 'throttle', read: 'throttle' }],
  ['an internal error', fault('InternalErrorException', 'x', 500), { write: 'outcomeUnknown', read: 'unavailable' }],
  ['a bad gateway', plain(502, 'text/html', html), { write: 'outcomeUnknown', read: 'unavailable' }],
  ['a dropped connection', drop, { write: 'outcomeUnknown', read: 'endpointUnreachable' }],
  ['an answer broken off', breakOff, { write: 'outcomeUnknown', read: 'unavailable' }],
  ['JSON cut off', json(200, '{"UserPool":{'), { write: 'outcomeUnknown', read: 'unavailable' }],
  ['a web page', plain(200, 'text/html', html), both('notCognito')],
  ['404 in text', plain(404, 'text/plain', 'The action has not been implemented'), both('unsupportedByEndpoint')],
  ['404 without a body', plain(404, 'text/plain', ''), both('unsupportedByEndpoint')],
  ['501', fault('InternalFailure', 'API for service not yet implemented', 501), both('unsupportedByEndpoint')],
  ['an unknown operation', json(400, { __type: 'UnknownOperationException' }), both('unsupportedByEndpoint')],
  ['InvalidAction', fault('InvalidAction', 'Unknown action'), both('unsupportedByEndpoint')],
  ['not implemented, as 500', fault('Error', 'Operation not implemented', 500), both('unsupportedByEndpoint')],
  ['a denial', fault('AccessDeniedException', 'User: x is not authorized'), both('accessDenied')],
  ['a denial as 403', fault('AccessDeniedException', 'no', 403), both('accessDenied')],
  ['an old token', fault('ExpiredTokenException', 'expired'), both('credentialsExpired')],
  ['an unknown key', fault('UnrecognizedClientException', 'invalid'), both('credentialsRejected')],
  ['no signature', fault('MissingAuthenticationTokenException', 'Missing'), both('credentialsMissing')],
  ['an unknown pool', fault('ResourceNotFoundException', 'User pool x does not exist.'), both('notFound')],
  ['a taken name', fault('UsernameExistsException', 'User account already exists'), both('conflict')],
  [
    'a taken domain',
    fault('InvalidParameterException', 'Domain already associated with another user pool.'),
    both('conflict'),
  ],
  ['a concurrent change', fault('ConcurrentModificationException', 'busy'), both('concurrentChange')],
  ['a full quota', fault('LimitExceededException', 'Maximum number of pools'), both('limit')],
  ['a refusal', fault('NotAuthorizedException', 'User password cannot be reset'), both('refused')],
  ['a feature of a higher plan', fault('FeatureUnavailableInTierException', 'Plus'), both('refused')],
  ['a bad value', fault('InvalidParameterException', 'Invalid.'), both('validation')],
];

function both(code: ErrorCode) {
  return { write: code, read: code };
}

describe.each(table)('%s', (_, answer, expected) => {
  it('is put into words for a write, which is sent once', async () => {
    server.answer(answer);
    const error = await failureOf(callCognito(target, write()));
    expect(error.code).toBe(expected.write);
    expect(isOutcomeUnknown(error)).toBe(expected.write === 'outcomeUnknown');
    expect(server.operations).toEqual(['CreateUserPool']);
  });

  it('is put into words for a read, which is sent again only when it may pass', async () => {
    server.answer(answer);
    const error = await failureOf(callCognito(target, read()));
    expect(error.code).toBe(expected.read);
    const passing = ['throttle', 'unavailable', 'endpointUnreachable'].includes(expected.read);
    expect(server.operations).toHaveLength(passing ? 3 : 1);
  });
});

describe('a read', () => {
  it('succeeds when the fault passes', async () => {
    server.answer(
      fault('TooManyRequestsException', 'Rate exceeded', 400, { 'retry-after': '0' }),
      drop,
      json(200, { UserPools: [] }),
    );
    expect((await callCognito(target, read())).UserPools).toEqual([]);
    expect(server.operations).toHaveLength(3);
  });
});

describe('an endpoint that does not answer in time', () => {
  const slowly: Parameters<AnsweringServer['answer']>[0] = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.write('{"UserPools":');
  };

  it.each([
    ['at all', hang],
    ['to the end', slowly],
  ])('%s: a read says so, a write is unknown', async (_, answer) => {
    server.answer(answer);
    const error = await failureOf(callCognito(target, read(), { timeout: 500 }));
    expect(error.code).toBe('endpointUnreachable');
    expect(error.message).toBe('"Far" did not answer ListUserPools within 0.5 seconds.');
    expect(server.operations).toHaveLength(1);
    expect(isOutcomeUnknown(await failureOf(callCognito(target, write(), { timeout: 500 })))).toBe(true);
  });
});

describe('leaving', () => {
  /** The signal of a person who leaves once the request has arrived, which is never answered. */
  function leftWhileAsking() {
    const leaving = new AbortController();
    server.answer(() => leaving.abort());
    return leaving.signal;
  }

  it('ends a read that hangs', async () => {
    const error = await failureOf(callCognito(target, read(), { signal: leftWhileAsking() }));
    expect(error.code).toBe('cancelled');
  });

  it('leaves a write that was sent with an unknown outcome', async () => {
    const error = await failureOf(callCognito(target, write(), { signal: leftWhileAsking() }));
    expect(isOutcomeUnknown(error)).toBe(true);
  });

  it('before anything was sent is just that', async () => {
    server.answer(json(200, {}));
    const error = await failureOf(callCognito(target, write(), { signal: AbortSignal.abort() }));
    expect(error.code).toBe('cancelled');
    expect(server.operations).toEqual([]);
  });
});

describe('no way there', () => {
  it.each(['nobody', 'nowhere'])('is certain not to have been executed: %s', async (id) => {
    const there = { connection: getConnection(id), region: 'us-east-1' };
    const error = await failureOf(callCognito(there, write()));
    expect(error.code).toBe('endpointUnreachable');
    expect(isOutcomeUnknown(error)).toBe(false);
  });

  it('says when a profile does not exist, without asking the network', async () => {
    const there = { connection: getConnection('no-profile'), region: 'eu-west-1' };
    expect((await failureOf(callCognito(there, read()))).code).toBe('credentialsMissing');
  });
});

describe('a read-only connection', () => {
  it('lets reads pass and refuses every write before it is sent', async () => {
    const there = { connection: getConnection('shut'), region: 'us-east-1' };
    server.answer(json(200, { UserPools: [] }));
    await callCognito(there, read());
    expect((await failureOf(callCognito(there, write()))).code).toBe('readOnlyConnection');
    expect(server.operations).toEqual(['ListUserPools']);
  });
});

describe('an error', () => {
  it("keeps AWS' name, text and request id, and no secret", async () => {
    server.answer(
      fault(
        'AccessDeniedException',
        'User: arn:aws:iam::210987654321:user/ci is not authorized to perform: cognito-idp:CreateUserPool',
      ),
    );
    const error = await failureOf(callCognito(target, write()));
    expect(error.details).toMatchObject({ awsName: 'AccessDeniedException', requestId: 'req-1', httpStatus: 400 });
    expect(error.details?.policy).toContain('cognito-idp:CreateUserPool');
    expect(error.details?.policy).toContain('arn:aws:cognito-idp:us-east-1:210987654321:userpool/*');
    expect(JSON.stringify(error.details)).not.toContain('canary-secret-key');
  });
});
