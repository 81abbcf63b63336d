import { describe, expect, test } from 'vitest';
import { openBench } from './testing/bench.ts';
import { rawCall, signature } from './testing/raw.ts';

const { emulator } = openBench();

describe('answers [sdk, facts §1.1]', () => {
  test('content type and a request id that is a UUID', async () => {
    const { headers, status } = await rawCall(emulator, 'ListUserPools', { MaxResults: 1 });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(headers['x-amzn-requestid']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('dates are epoch seconds with milliseconds, absent members are not there, unknown members are ignored', async () => {
    const input = { PoolName: 'a', Colour: 'red', LambdaConfig: null, Schema: null };
    const { body } = await rawCall(emulator, 'CreateUserPool', input);
    expect(body.UserPool.CreationDate).toBe(Date.parse('2026-11-21T09:00:00Z') / 1000);
    expect(body.UserPool).not.toHaveProperty('SmsConfiguration');
    expect(body.UserPool).not.toHaveProperty('Colour');
    expect(JSON.stringify(body)).not.toContain('null');
    expect(JSON.stringify(body)).not.toContain('mfaFactors');
  });

  test('a write without a result answers {}', async () => {
    const { body } = await rawCall(emulator, 'CreateUserPool', { PoolName: 'a' });
    const deleted = await rawCall(emulator, 'DeleteUserPool', { UserPoolId: body.UserPool.Id });
    expect(deleted).toMatchObject({ status: 200, body: {} });
  });
});

describe('errors', () => {
  test('short name, lower-case message, status 400, also for what does not exist [measured GH, facts §1.2]', async () => {
    const { status, body, headers } = await rawCall(emulator, 'DescribeUserPool', { UserPoolId: 'eu-central-1_nope' });
    expect(status).toBe(400);
    expect(body).toEqual({
      __type: 'ResourceNotFoundException',
      message: 'User pool eu-central-1_nope does not exist.',
    });
    expect(headers['x-amzn-errortype']).toBe('ResourceNotFoundException:');
  });

  test.each([
    ['a list for a structure', '[]', 'Expected map or null'],
    ['an object for a text', { PoolName: {} }, 'Start of structure or map found where not expected.'],
    ['a list for a text', { PoolName: [] }, 'Start of list found where not expected.'],
    ['a boolean for a text', { PoolName: true }, 'TRUE_VALUE can not be converted to a String'],
    ['a text for a list', { PoolName: 'a', Schema: 'x' }, 'Expected list or null'],
    ['a text for a structure', { PoolName: 'a', Policies: 'x' }, 'Expected map or null'],
  ])(
    '%s: SerializationException with a capital Message [measured GH amplify-js#4738, #5165]',
    async (_, sent, text) => {
      const { status, body } = await rawCall(emulator, 'CreateUserPool', sent);
      expect(status).toBe(400);
      expect(body).toEqual({ __type: 'SerializationException', Message: text });
    },
  );

  test('malformed JSON is a SerializationException, not an error of the server', async () => {
    const { status, body } = await rawCall(emulator, 'CreateUserPool', '{"PoolName":');
    expect([status, body]).toEqual([400, { __type: 'SerializationException' }]);
  });

  test.each([['MadeUpOperation'], ['StartUserImportJob'], ['__proto__'], ['']])(
    'unknown or missing here: %s is answered as AWS answers an unknown operation, 400 [facts §1.2]',
    async (name) => {
      const { status, body } = await rawCall(emulator, name, {});
      expect([status, body]).toEqual([400, { __type: 'UnknownOperationException' }]);
    },
  );

  test('a signed operation without a signature [facts §1.2]', async () => {
    const { status, body } = await rawCall(emulator, 'ListUserPools', { MaxResults: 1 }, {});
    expect(status).toBe(400);
    expect(body).toEqual({ __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' });
  });

  test('a signature for another service', async () => {
    const authorization = signature.replace('cognito-idp', 's3');
    const { body } = await rawCall(emulator, 'ListUserPools', { MaxResults: 1 }, { authorization });
    expect(body.__type).toBe('InvalidSignatureException');
  });

  test('an unsigned operation needs no signature [sdk, facts §1.8]', async () => {
    const { body } = await rawCall(emulator, 'InitiateAuth', { ClientId: 'nope', AuthFlow: 'USER_AUTH' }, {});
    expect(body.message).toBe('User pool client nope does not exist.');
  });
});

test('pools of one region do not exist in another', async () => {
  const { body } = await rawCall(emulator, 'CreateUserPool', { PoolName: 'a' });
  const authorization = signature.replace('eu-central-1', 'us-east-1');
  const { Id } = body.UserPool;
  const there = await rawCall(emulator, 'DescribeUserPool', { UserPoolId: Id }, { authorization });
  expect(there.body).toEqual({ __type: 'ResourceNotFoundException', message: `User pool ${Id} does not exist.` });
  const list = await rawCall(emulator, 'ListUserPools', { MaxResults: 60 }, { authorization });
  expect(list.body).toEqual({ UserPools: [] });
});
