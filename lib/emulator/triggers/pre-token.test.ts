import { afterEach, describe, expect, it } from 'vitest';
import { refusal } from '../testing/bench.ts';
import type { FunctionCode } from '../testing/functions.ts';
import { makeUser, passwordSignIn, tokens, verified } from '../testing/sign-in.ts';
import { openTriggers, type TriggerBench } from '../testing/trigger-bench.ts';

const role = 'arn:aws:iam::123456789012:role/admins';
const protectedClaims = ['iss', 'sub', 'exp', 'iat', 'auth_time', 'jti', 'origin_jti', 'token_use', 'event_id', 'acr'];

let bench: TriggerBench;
afterEach(() => bench?.functions.close());

async function open(version: 'V1_0' | 'V2_0' | 'V3_0', details: object | null, code?: FunctionCode) {
  const member = version === 'V1_0' ? 'claimsOverrideDetails' : 'claimsAndScopeOverrideDetails';
  const PreTokenGeneration: FunctionCode =
    code ??
    ((event) => {
      event.response[member] = details;
    });
  bench = await openTriggers({ PreTokenGeneration }, { version });
  const { UserPoolId, api } = bench;
  await makeUser(bench, UserPoolId, 'ann', [
    ['email', 'ann@example.com'],
    ['name', 'Ann'],
  ]);
  await api.createGroup({ UserPoolId, GroupName: 'admins', RoleArn: role });
  await api.adminAddUserToGroup({ UserPoolId, GroupName: 'admins', Username: 'ann' });
}

/** Claims of both tokens of a sign-in. */
async function claims() {
  const { IdToken, AccessToken, RefreshToken } = await tokens(bench, bench.ClientId, 'ann');
  const claimsOf = (token: string) => verified(bench, bench.UserPoolId, token).claims;
  return { id: claimsOf(IdToken), access: claimsOf(AccessToken), AccessToken, RefreshToken };
}

const eventOf = (source: string) => bench.functions.eventsOf(`TokenGeneration_${source}`)[0];

describe('version 1', () => {
  it('adds, overrides and suppresses claims of the ID token alone', async () => {
    await open('V1_0', {
      claimsToAddOrOverride: { plan: 'gold', name: 'Ann Other', email: 'both@example.com' },
      claimsToSuppress: ['email'],
    });
    const { id, access } = await claims();
    expect(id).toMatchObject({ plan: 'gold', name: 'Ann Other', 'cognito:groups': ['admins'] });
    expect(id).not.toHaveProperty('email');
    expect(access).not.toHaveProperty('plan');
  });

  it('is told the user, the groups and roles, and why', async () => {
    await open('V1_0', null);
    await claims();
    expect(eventOf('Authentication')).toMatchObject({
      version: '1',
      userName: 'ann',
      callerContext: { clientId: bench.ClientId },
      request: {
        userAttributes: { email: 'ann@example.com', 'cognito:user_status': 'CONFIRMED' },
        groupConfiguration: { groupsToOverride: ['admins'], iamRolesToOverride: [role], preferredRole: role },
      },
      response: { claimsOverrideDetails: null },
    });
    expect(eventOf('Authentication')?.request).not.toHaveProperty('scopes');
  });

  it('replaces groups in both tokens, and an empty replacement takes them away', async () => {
    await open('V1_0', { groupOverrideDetails: { groupsToOverride: ['a', 'b'], preferredRole: role } });
    const { id, access } = await claims();
    expect([id['cognito:groups'], access['cognito:groups'], id['cognito:preferred_role']]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      role,
    ]);
    expect(id).not.toHaveProperty('cognito:roles');
    await bench.functions.close();
    await open('V1_0', { groupOverrideDetails: null });
    const none = await claims();
    expect(none.id).not.toHaveProperty('cognito:groups');
    expect(none.access).not.toHaveProperty('cognito:groups');
  });

  it('refuses claims that are no text', async () => {
    await open('V1_0', { claimsToAddOrOverride: { plan: { name: 'gold' } } });
    expect(await refusal(passwordSignIn(bench, bench.ClientId, 'ann'))).toEqual({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
  });
});

describe('version 2', () => {
  it('reaches the access token too, with claims of any kind and with scopes', async () => {
    await open('V2_0', {
      idTokenGeneration: { claimsToAddOrOverride: { plan: { name: 'gold', seats: 3 } } },
      accessTokenGeneration: {
        claimsToAddOrOverride: { limits: [1, true, 'x'] },
        scopesToAdd: ['notes/read', 'two scopes', 'notes/read'],
      },
    });
    const { id, access, AccessToken } = await claims();
    expect(id.plan).toEqual({ name: 'gold', seats: 3 });
    expect(access.limits).toEqual([1, true, 'x']);
    expect(access.scope).toBe('aws.cognito.signin.user.admin notes/read');
    expect((await bench.api.getUser({ AccessToken })).Username).toBe('ann');
    expect(eventOf('Authentication')).toMatchObject({
      version: '2',
      request: { scopes: ['aws.cognito.signin.user.admin'] },
      response: { claimsAndScopeOverrideDetails: null },
    });
  });

  it('a token whose scope was taken away cannot be used for what the scope allows', async () => {
    await open('V2_0', { accessTokenGeneration: { scopesToSuppress: ['aws.cognito.signin.user.admin'] } });
    const { AccessToken, access } = await claims();
    expect(access.scope).toBe('');
    expect((await refusal(bench.api.getUser({ AccessToken }))).message).toBe(
      'Access Token does not have required scopes',
    );
  });

  it.each(['id', 'access'] as const)(
    'leaves the claims of the %s token that are Cognito’s own as they are',
    async (token) => {
      const own = [
        ...protectedClaims,
        'username',
        'client_id',
        'scope',
        'cognito:username',
        'cognito:groups',
        'dev:x',
        'aud',
      ];
      const changes = {
        claimsToAddOrOverride: Object.fromEntries(own.map((name) => [name, 'forged'])),
        claimsToSuppress: [...protectedClaims, token === 'id' ? 'cognito:username' : 'username'],
      };
      await open('V2_0', { idTokenGeneration: changes, accessTokenGeneration: changes });
      const { [token]: found } = await claims();
      // What is no claim of the other token may be anything there.
      const free = token === 'id' ? ['username', 'client_id', 'scope'] : [];
      const forged = Object.keys(found).filter((name) => found[name] === 'forged');
      expect(forged.sort()).toEqual(free.sort());
      expect(protectedClaims.filter((name) => found[name] === undefined)).toEqual([]);
    },
  );

  it('an access token may get an aud, and only the client', async () => {
    await open('V2_0', null, (event) => {
      const claimsToAddOrOverride = { aud: event.callerContext.clientId };
      event.response.claimsAndScopeOverrideDetails = { accessTokenGeneration: { claimsToAddOrOverride } };
    });
    expect((await claims()).access.aud).toBe(bench.ClientId);
  });
});

describe('when tokens are made', () => {
  it('for a refresh, with its metadata', async () => {
    await open('V1_0', { claimsToAddOrOverride: { plan: 'gold' } });
    const { RefreshToken } = await claims();
    const { AuthenticationResult } = await bench.api.getTokensFromRefreshToken({
      ClientId: bench.ClientId,
      RefreshToken,
      ClientMetadata: { why: 'test' },
    });
    expect(verified(bench, bench.UserPoolId, AuthenticationResult?.IdToken).claims.plan).toBe('gold');
    expect(eventOf('RefreshTokens')?.request.clientMetadata).toEqual({ why: 'test' });
  });

  it('after a new password', async () => {
    await open('V1_0', null);
    const { UserPoolId, ClientId, api } = bench;
    await api.adminCreateUser({
      UserPoolId,
      Username: 'bea',
      TemporaryPassword: 'Temporary-1',
      MessageAction: 'SUPPRESS',
    });
    const { Session } = await passwordSignIn(bench, ClientId, 'bea', 'Temporary-1');
    const ChallengeResponses = { USERNAME: 'bea', NEW_PASSWORD: 'Of-My-Own-1' };
    await api.respondToAuthChallenge({ ClientId, ChallengeName: 'NEW_PASSWORD_REQUIRED', Session, ChallengeResponses });
    expect(bench.functions.calls.map(({ event }) => event.triggerSource)).toEqual([
      'TokenGeneration_NewPasswordChallenge',
    ]);
  });

  it('a function that throws lets nobody in, and the sign-in can be tried again', async () => {
    let broken = true;
    await open('V1_0', null, () => {
      if (broken) throw new Error('Not today');
    });
    expect(await refusal(passwordSignIn(bench, bench.ClientId, 'ann'))).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PreTokenGeneration failed with error Not today.',
    });
    expect(bench.emulator.db.prepare('SELECT count(*) FROM refresh_tokens').pluck().get()).toBe(0);
    broken = false;
    expect((await claims()).id['cognito:username']).toBe('ann');
  });
});
