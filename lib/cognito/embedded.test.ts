import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getConnection } from '@/lib/config/connections';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import type { Target } from './call';
import { createUserPoolClient, describeUserPoolClient, listUserPoolClients } from './clients';
import { createUserPoolDomain, findUserPoolDomain } from './domains';
import { listOutbox } from './embedded';
import { getMfaConfig, setMfaConfig } from './mfa';
import { createUserPool, deleteUserPool, describeUserPool, listUserPools } from './pools';
import { createUser, disableUser, getUser, listUsers, setUserPassword } from './users';

let environment: TestEnvironment;
let target: Target;

beforeAll(() => {
  environment = testEnvironment();
  target = { connection: getConnection('embedded'), region: 'us-east-1' };
});

afterAll(() => environment.close());

async function failureOf(call: Promise<unknown>): Promise<PooldeckError> {
  const error = await call.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (!(error instanceof PooldeckError)) throw new TypeError(`not refused as expected: ${error}`);
  return error;
}

describe('the gateway on the embedded Cognito', () => {
  it('creates, reads, lists and deletes a pool', async () => {
    const made = await createUserPool(target, { PoolName: 'Notes' });
    const id = made.Id ?? '';
    expect(id).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
    expect((await describeUserPool(target, id)).Name).toBe('Notes');
    const { pools } = await listUserPools(target, { maxResults: 60 });
    expect(pools.map(({ Id }) => Id)).toContain(id);
    await setMfaConfig(target, {
      UserPoolId: id,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    expect((await getMfaConfig(target, id)).MfaConfiguration).toBe('OPTIONAL');
    await deleteUserPool(target, id);
    expect((await failureOf(describeUserPool(target, id))).code).toBe('notFound');
  });

  it('carries clients, a domain and users', async () => {
    const poolId = (await createUserPool(target, { PoolName: 'People' })).Id ?? '';
    const client = await createUserPoolClient(target, { UserPoolId: poolId, ClientName: 'web' });
    const { clients } = await listUserPoolClients(target, { poolId, maxResults: 60 });
    expect(clients.map(({ ClientId }) => ClientId)).toEqual([client.ClientId]);
    const key = { poolId, clientId: client.ClientId ?? '' };
    expect((await describeUserPoolClient(target, key)).ClientName).toBe('web');

    expect(await findUserPoolDomain(target, 'people-of-pooldeck')).toBeUndefined();
    await createUserPoolDomain(target, { UserPoolId: poolId, Domain: 'people-of-pooldeck' });
    expect((await findUserPoolDomain(target, 'people-of-pooldeck'))?.UserPoolId).toBe(poolId);

    const ann = { poolId, username: 'ann' };
    await createUser(target, {
      UserPoolId: poolId,
      Username: 'ann',
      UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    await setUserPassword(target, { ...ann, password: 'Correct-horse-1', permanent: true });
    await disableUser(target, ann);
    expect(await getUser(target, ann)).toMatchObject({ Enabled: false, UserStatus: 'CONFIRMED' });
    const { users } = await listUsers(target, { poolId, limit: 10, filter: 'email ^= "ann"' });
    expect(users.map(({ Username }) => Username)).toEqual(['ann']);
    expect(listOutbox(target.connection, { poolId }).map(({ to }) => to)).toEqual(['ann@example.com']);
  });

  it("answers a refused value with AWS' text at the member it names", async () => {
    const error = await failureOf(createUserPool(target, { PoolName: 'x'.repeat(200) }));
    expect(error.code).toBe('validation');
    expect(error.fields).toEqual({ PoolName: 'Member must have length less than or equal to 128' });
    expect(error.details).toMatchObject({ operation: 'CreateUserPool', awsName: 'InvalidParameterException' });
    expect(error.details?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(isOutcomeUnknown(error)).toBe(false);
  });
});
