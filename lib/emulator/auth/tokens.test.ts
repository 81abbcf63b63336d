import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, day, goodPassword, hour, minute, nae, openBench, refusal, second } from '../testing/bench.ts';
import { makeUser, passwordSignIn, tokens, verified } from '../testing/sign-in.ts';
import { readClaims, signToken } from './jwt.ts';
import { jsonWebKeySet, signingKey } from './signing-keys.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool({ Schema: [{ Name: 'team', AttributeDataType: 'String', Mutable: true }] });
  ClientId = await bench.makeClient(UserPoolId);
});

describe('tokens [doc DG23; measured MOTO-V]', () => {
  it('carry the claims of the table, signed by two published keys', async () => {
    const sub = await makeUser(bench, UserPoolId, Username, [
      ['email', 'a@b.org'],
      ['email_verified', 'true'],
      ['custom:team', '7'],
    ]);
    const { IdToken, AccessToken } = await tokens(bench, ClientId, Username);
    const [id, access] = [verified(bench, UserPoolId, IdToken), verified(bench, UserPoolId, AccessToken)];
    const now = bench.now() / second;
    const common = {
      sub,
      iss: `http://cognito.test/${UserPoolId}`,
      exp: now + 3600,
      iat: now,
      auth_time: now,
      acr: 'urn:cognito:loa:1',
    };
    const ids = {
      jti: expect.stringMatching(uuid),
      origin_jti: expect.stringMatching(uuid),
      event_id: expect.stringMatching(uuid),
    };
    const own = { email: 'a@b.org', email_verified: true, 'custom:team': '7' };
    expect(id.claims).toEqual({
      ...common,
      ...ids,
      ...own,
      aud: ClientId,
      token_use: 'id',
      'cognito:username': Username,
    });
    const scope = 'aws.cognito.signin.user.admin';
    expect(access.claims).toEqual({
      ...common,
      ...ids,
      client_id: ClientId,
      token_use: 'access',
      scope,
      username: Username,
    });
    expect(id.claims.origin_jti).toBe(access.claims.origin_jti);
    expect(id.claims.jti).not.toBe(access.claims.jti);
    expect(id.header).toEqual({ alg: 'RS256', kid: expect.any(String) });
    expect(id.header.kid).not.toBe(access.header.kid);
    const { keys } = jsonWebKeySet({ db: bench.emulator.db, now: bench.now }, UserPoolId);
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig', e: 'AQAB' });
    expect(JSON.stringify(keys)).not.toMatch(/"(d|p|q)":/);
  });

  it('name the user by sub in e-mail pools', async () => {
    UserPoolId = await bench.makePool({ UsernameAttributes: ['email'] });
    ClientId = await bench.makeClient(UserPoolId);
    const sub = await makeUser(bench, UserPoolId, 'a@b.org');
    const { IdToken, AccessToken } = await tokens(bench, ClientId, 'a@b.org');
    expect(verified(bench, UserPoolId, IdToken).claims['cognito:username']).toBe(sub);
    expect(verified(bench, UserPoolId, AccessToken).claims.username).toBe(sub);
  });

  it('show only what the client may read', async () => {
    ClientId = await bench.makeClient(UserPoolId, { ReadAttributes: ['email'] });
    await makeUser(bench, UserPoolId, Username, [
      ['email', 'a@b.org'],
      ['name', 'Alice'],
    ]);
    const { IdToken, AccessToken } = await tokens(bench, ClientId, Username);
    const { claims } = verified(bench, UserPoolId, IdToken);
    expect(claims).toHaveProperty('email');
    expect(claims).not.toHaveProperty('name');
    const { UserAttributes } = await bench.api.getUser({ AccessToken });
    expect(UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'email']);
  });

  it('name groups, roles and the preferred role of the lowest precedence [sdk]', async () => {
    await makeUser(bench, UserPoolId, Username);
    const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
    const groups = [
      ['low', 5],
      ['none', undefined],
      ['top', 1],
    ] as const;
    for (const [GroupName, Precedence] of groups) {
      await bench.api.createGroup({ UserPoolId, GroupName, Precedence, RoleArn: role(GroupName) });
      await bench.api.adminAddUserToGroup({ UserPoolId, GroupName, Username });
    }
    const { IdToken, AccessToken } = await tokens(bench, ClientId, Username);
    const { claims } = verified(bench, UserPoolId, IdToken);
    expect(claims['cognito:groups']).toEqual(['top', 'low', 'none']);
    expect(claims['cognito:roles']).toEqual(['top', 'low', 'none'].map(role));
    expect(claims['cognito:preferred_role']).toBe(role('top'));
    const access = verified(bench, UserPoolId, AccessToken).claims;
    expect(access['cognito:groups']).toEqual(['top', 'low', 'none']);
    expect(access).not.toHaveProperty('cognito:roles');
    await bench.api.createGroup({ UserPoolId, GroupName: 'tie', Precedence: 1, RoleArn: role('tie') });
    await bench.api.adminAddUserToGroup({ UserPoolId, GroupName: 'tie', Username });
    const tied = verified(bench, UserPoolId, (await tokens(bench, ClientId, Username)).IdToken).claims;
    expect(tied).not.toHaveProperty('cognito:preferred_role');
  });

  it('live as long as the client says, in its units', async () => {
    ClientId = await bench.makeClient(UserPoolId, {
      AccessTokenValidity: 10,
      IdTokenValidity: 600,
      RefreshTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'seconds', RefreshToken: 'hours' },
    });
    await makeUser(bench, UserPoolId, Username);
    const { AuthenticationResult } = await passwordSignIn(bench, ClientId, Username);
    expect(AuthenticationResult?.ExpiresIn).toBe(600);
    const { AccessToken = '', IdToken, RefreshToken = '' } = AuthenticationResult ?? {};
    expect(Number(verified(bench, UserPoolId, IdToken).claims.exp) - bench.now() / second).toBe(600);
    bench.pass(10 * minute - second);
    await bench.api.getUser({ AccessToken });
    bench.pass(second);
    expect(await refusal(bench.api.getUser({ AccessToken }))).toEqual(nae('Access Token has expired'));
    bench.pass(2 * hour - 10 * minute);
    const AuthParameters = { REFRESH_TOKEN: RefreshToken };
    const call = bench.api.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
    expect(await refusal(call)).toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('of refresh keep auth_time and origin_jti, never repeat jti, and bring no refresh token', async () => {
    await makeUser(bench, UserPoolId, Username);
    const first = await tokens(bench, ClientId, Username);
    bench.pass(29 * day);
    const AuthParameters = { REFRESH_TOKEN: first.RefreshToken };
    const { AuthenticationResult } = await bench.api.initiateAuth({
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters,
    });
    expect(AuthenticationResult?.RefreshToken).toBeUndefined();
    const [before, after] = [first.AccessToken, AuthenticationResult?.AccessToken].map(
      (token) => verified(bench, UserPoolId, token).claims,
    );
    expect(after?.origin_jti).toBe(before?.origin_jti);
    expect(after?.auth_time).toBe(before?.auth_time);
    expect(after?.jti).not.toBe(before?.jti);
    expect(after?.iat).toBe(bench.now() / second);
  });
});

describe('access tokens', () => {
  it.each(['no.such.token', 'x', `${'a'.repeat(40)}.b.c`])(
    'are refused when they are none: %s [MOTO, logs]',
    async (AccessToken) => {
      expect(await refusal(bench.api.getUser({ AccessToken }))).toEqual(nae('Invalid Access Token'));
    },
  );

  it('are refused with another payload, another use or another algorithm', async () => {
    await makeUser(bench, UserPoolId, Username);
    const { AccessToken, IdToken } = await tokens(bench, ClientId, Username);
    const [head = '', body = '', signature = ''] = AccessToken.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, username: 'bob' })).toString('base64url');
    const none = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(head, 'base64url').toString()), alg: 'none' }),
    ).toString('base64url');
    for (const forged of [
      `${head}.${changed}.${signature}`,
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      IdToken,
    ]) {
      expect(await refusal(bench.api.getUser({ AccessToken: forged }))).toEqual(nae('Invalid Access Token'));
    }
  });

  it('need the scope of the API [measured GH amplify-js#5921]', async () => {
    await makeUser(bench, UserPoolId, Username);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    const key = signingKey({ db: bench.emulator.db, now: bench.now }, UserPoolId, 'access');
    const token = signToken(key, { ...readClaims(AccessToken), scope: 'openid email' });
    const missing = nae('Access Token does not have required scopes');
    expect(await refusal(bench.api.getUser({ AccessToken: token }))).toEqual(missing);
  });

  it('die with GlobalSignOut, AdminUserGlobalSignOut and AdminDisableUser [sdk]', async () => {
    await makeUser(bench, UserPoolId, Username);
    const ends = [
      (AccessToken: string) => bench.api.globalSignOut({ AccessToken }),
      () => bench.api.adminUserGlobalSignOut({ UserPoolId, Username }),
      () => bench.api.adminDisableUser({ UserPoolId, Username }),
    ];
    for (const end of ends) {
      const { AccessToken, RefreshToken } = await tokens(bench, ClientId, Username, goodPassword);
      await end(AccessToken);
      expect(await refusal(bench.api.getUser({ AccessToken }))).toEqual(nae('Access Token has been revoked'));
      const AuthParameters = { REFRESH_TOKEN: RefreshToken };
      const call = bench.api.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
      expect(await refusal(call)).toEqual(nae('Refresh Token has been revoked'));
    }
  });
});
