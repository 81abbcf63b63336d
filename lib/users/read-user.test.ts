import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUserPool } from '@/lib/cognito/pools';
import { createUser } from '@/lib/cognito/users';
import { getConnection } from '@/lib/config/connections';
import { owner } from '@/lib/testing/actors';
import { type AnsweringServer, answeringServer, fault, json } from '@/lib/testing/answering-server';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { getUser } from './queries';
import { noteUserWrite } from './recent-writes';

/** How long lists lag behind, in milliseconds. */
const LAG = 60_000;
let far: ServedCognito;
let poor: AnsweringServer;
let key: { connection: string; poolId: string; username: string };
const actor = owner;

/** The served Cognito, called AWS: only the kind of connection decides what is billed. */
const asKind = (kind: 'aws' | 'endpoint') => Object.assign(getConnection('far'), { kind });

beforeAll(async () => {
  poor = await answeringServer();
  far = await servedCognito([{ id: 'poor', kind: 'endpoint', url: poor.url }], { listLag: LAG });
});
beforeEach(async () => {
  const poolId = (await createUserPool(far.target, { PoolName: 'people' })).Id ?? '';
  key = { connection: 'far', poolId, username: 'ann' };
  await createUser(far.target, { UserPoolId: poolId, Username: 'ann', MessageAction: 'SUPPRESS' });
  far.begin();
  asKind('endpoint');
});
afterAll(async () => {
  await poor.close();
  await far.close();
});

describe('reading one user', () => {
  it('takes one call where nobody is billed', async () => {
    expect(await getUser(actor, { ...key, everything: false })).toMatchObject({ mfa: { methods: [] } });
    expect(far.asked).toEqual(['AdminGetUser']);
  });

  it('asks the list first on AWS, and AdminGetUser when the list lags behind', async () => {
    asKind('aws');
    expect(await getUser(actor, { ...key, everything: false })).toMatchObject({ username: 'ann' });
    expect(far.asked).toEqual(['ListUsers', 'AdminGetUser']);
  });

  it('asks the list alone on AWS, once it knows the user', async () => {
    asKind('aws');
    far.pass(LAG);
    expect(await getUser(actor, { ...key, everything: false })).toMatchObject({ username: 'ann', mfa: undefined });
    expect(far.asked).toEqual(['ListUsers']);
  });

  it('asks AdminGetUser alone for everything, and after a write of our own', async () => {
    asKind('aws');
    await getUser(actor, { ...key, everything: true });
    noteUserWrite(key);
    await getUser(actor, { ...key, everything: false });
    expect(far.asked).toEqual(['AdminGetUser', 'AdminGetUser']);
  });

  it('finds a user in the list of an endpoint that cannot tell one', async () => {
    const user = { connection: 'poor', poolId: 'local_1', username: 'joe', everything: false };
    const unknown = fault('UnknownOperationException', 'AdminGetUser is not implemented');
    poor.answer(unknown, json(200, { Users: [{ Username: 'ann' }, { Username: 'joe', UserStatus: 'CONFIRMED' }] }));
    expect(await getUser(actor, user)).toMatchObject({ username: 'joe', status: 'CONFIRMED', mfa: undefined });
    poor.answer(unknown, json(200, { Users: [{ Username: 'ann' }] }));
    await expect(getUser(actor, user)).rejects.toMatchObject({ code: 'unsupportedByEndpoint' });
  });
});
