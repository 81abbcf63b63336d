import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { initiateAuth } from '@/lib/cognito/auth';
import { createUserPoolClient } from '@/lib/cognito/clients';
import { setMfaConfig } from '@/lib/cognito/mfa';
import { completeWebAuthnRegistration, startWebAuthnRegistration } from '@/lib/cognito/passkeys';
import { createUserPool } from '@/lib/cognito/pools';
import { createUser, setUserPassword } from '@/lib/cognito/users';
import { getConnection } from '@/lib/config/connections';
import { Authenticator } from '@/lib/emulator/testing/authenticator';
import { owner } from '@/lib/testing/actors';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { getUserDetails } from './first-factors';

const password = 'Correct-horse-7';
let far: ServedCognito;

beforeAll(async () => {
  far = await servedCognito();
});
beforeEach(() => {
  far.begin();
  Object.assign(getConnection('far'), { kind: 'endpoint' });
});
afterAll(() => far.close());

async function makeUser(factors: ('PASSWORD' | 'WEB_AUTHN')[]) {
  const Policies = { SignInPolicy: { AllowedFirstAuthFactors: factors } };
  const poolId = (await createUserPool(far.target, { PoolName: 'people', Policies })).Id ?? '';
  await createUser(far.target, { UserPoolId: poolId, Username: 'ann', MessageAction: 'SUPPRESS' });
  await setUserPassword(far.target, { poolId, username: 'ann', password, permanent: true });
  return { connection: 'far', poolId, username: 'ann', everything: false };
}

async function addPasskey(poolId: string) {
  await setMfaConfig(far.target, { UserPoolId: poolId, WebAuthnConfiguration: { RelyingPartyId: 'notes.example' } });
  const client = await createUserPoolClient(far.target, {
    UserPoolId: poolId,
    ClientName: 'web',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  });
  const place = { poolId, clientId: client.ClientId ?? '', admin: false };
  const parameters = { USERNAME: 'ann', PASSWORD: password };
  const answer = await initiateAuth(far.target, place, { flow: 'USER_PASSWORD_AUTH', parameters });
  const accessToken = answer.AuthenticationResult?.AccessToken ?? '';
  const options = await startWebAuthnRegistration(far.target, accessToken);
  const credential = new Authenticator().create(options as unknown as Parameters<Authenticator['create']>[0]);
  await completeWebAuthnRegistration(far.target, { accessToken, credential });
}

it('tells passkeys once there is one, where the pool allows them', async () => {
  const user = await makeUser(['PASSWORD', 'WEB_AUTHN']);
  expect((await getUserDetails(owner, user)).firstFactors).toEqual(['PASSWORD']);
  await addPasskey(user.poolId);
  expect((await getUserDetails(owner, user)).firstFactors).toEqual(['PASSWORD', 'WEB_AUTHN']);
});

it('asks nothing where there is only the password', async () => {
  const user = await makeUser(['PASSWORD']);
  far.begin();
  expect((await getUserDetails(owner, user)).firstFactors).toBeUndefined();
  expect(far.asked).not.toContain('AdminGetUserAuthFactors');
});

it('goes without where Cognito refuses, and on AWS where AdminGetUser was not asked', async () => {
  const user = await makeUser(['PASSWORD', 'WEB_AUTHN']);
  const denial = { kind: 'refuse' as const, code: 'AccessDeniedException', message: 'no' };
  far.begin({ AdminGetUserAuthFactors: [denial] });
  expect(await getUserDetails(owner, user)).toMatchObject({ username: 'ann', firstFactors: undefined });
  Object.assign(getConnection('far'), { kind: 'aws' });
  expect(await getUserDetails(owner, user)).toMatchObject({ mfa: undefined, firstFactors: undefined });
  expect(await getUserDetails(owner, { ...user, everything: true })).toMatchObject({ firstFactors: ['PASSWORD'] });
});
