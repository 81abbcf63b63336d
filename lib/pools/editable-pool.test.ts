import { afterAll, beforeAll, expect, it } from 'vitest';
import { getConnection } from '@/lib/config/connections';
import { type AnsweringServer, answeringServer, fault, json } from '@/lib/testing/answering-server';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { updatePool } from './actions';
import { readEditablePool } from './editable-pool';

let poor: AnsweringServer;
let far: ServedCognito;

beforeAll(async () => {
  poor = await answeringServer();
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  far = await servedCognito([
    { id: 'poor', kind: 'endpoint', title: 'Poor', url: poor.url, regions: ['us-east-1'], credentials },
  ]);
});
afterAll(async () => {
  await far.close();
  await poor.close();
});

const poolId = 'us-east-1_poor';
const target = () => ({ connection: getConnection('poor'), region: 'us-east-1' });

/** Answers that come in the order of a look at a pool: described pool, then MFA configuration. */
function look(pool: object, mfa = json(200, { MfaConfiguration: 'OFF' })) {
  const answerOf: Record<string, ReturnType<typeof json>> = {
    DescribeUserPool: json(200, { UserPool: { Id: poolId, Name: 'shop', ...pool } }),
    GetUserPoolMfaConfig: mfa,
  };
  poor.answer((request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    (answerOf[operation] ?? json(200, {}))(request, response);
  });
}

it('reads a pool whose members an emulator writes as null', async () => {
  const nothing = ['UsernameAttributes', 'AliasAttributes', 'SchemaAttributes', 'LambdaConfig', 'DeviceConfiguration'];
  const nulls = Object.fromEntries(
    [...nothing, 'UserPoolTags', 'Policies', 'SmsConfiguration'].map((name) => [name, null]),
  );
  look(nulls);
  const { values, there } = await readEditablePool(target(), poolId);
  expect(values).toMatchObject({ name: 'shop', signInMode: 'username', deviceRemembering: 'NO', tags: [] });
  expect(there.pool).toEqual({ Id: poolId, Name: 'shop' });
});

it('lets everything else of a pool be changed where the endpoint has no GetUserPoolMfaConfig', async () => {
  look({ MfaConfiguration: 'OPTIONAL' }, fault('UnknownOperationException', 'No such thing.'));
  const { seen, values } = await readEditablePool(target(), poolId);
  expect(values).toMatchObject({ mfa: 'OPTIONAL', mfaMethods: [] });
  await performAction(updatePool, { connection: 'poor', poolId, seen, pool: { passwordMinLength: 12 } });
  expect(poor.operations.filter((operation) => !/^(Get|Describe)/.test(operation))).toEqual(['UpdateUserPool']);
});

it('leaves alone a setting that holds what no Pooldeck would write', async () => {
  const PreTokenGenerationConfig = { LambdaArn: 'local:token', LambdaVersion: 'V9_0' };
  look({ LambdaConfig: { PreTokenGenerationConfig } });
  const { seen } = await readEditablePool(target(), poolId);
  await performAction(updatePool, { connection: 'poor', poolId, seen, pool: { passwordMinLength: 12 } });
  expect(poor.operations).toContain('UpdateUserPool');
});
