import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, day, goodPassword, ipe, minute, nae, openBench, refusal, second } from '../testing/bench.ts';
import { makeUser, passwordSignIn, srpSignIn, tokens } from '../testing/sign-in.ts';
import { secretHash } from './secret-hash.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
  ClientId = await bench.makeClient(UserPoolId);
});

const attempt = (password: string, name = Username) => refusal(passwordSignIn(bench, ClientId, name, password));

describe('password sign-in', () => {
  it('ends in tokens with empty ChallengeParameters [measured MOTO-V]', async () => {
    await makeUser(bench, UserPoolId, Username);
    const answer = await passwordSignIn(bench, ClientId, Username);
    const token = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(answer).toMatchObject({
      ChallengeParameters: {},
      AuthenticationResult: {
        AccessToken: token,
        IdToken: token,
        ExpiresIn: 3600,
        TokenType: 'Bearer',
        RefreshToken: expect.any(String),
      },
    });
    expect(answer.ChallengeName).toBeUndefined();
  });

  it('works through AdminInitiateAuth under both names of the flow [sdk]', async () => {
    await makeUser(bench, UserPoolId, Username);
    for (const AuthFlow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] as const) {
      const AuthParameters = { USERNAME: Username, PASSWORD: goodPassword };
      const answer = await bench.api.adminInitiateAuth({ UserPoolId, ClientId, AuthFlow, AuthParameters });
      expect(answer.AuthenticationResult?.AccessToken).toBeTypeOf('string');
    }
  });

  it('says no more than that it failed [measured GH]', async () => {
    await makeUser(bench, UserPoolId, Username);
    expect(await attempt('Wrong-Horse-1')).toEqual(nae('Incorrect username or password.'));
  });

  it('tells who exists under LEGACY only [measured GH aws-sdk-ios#4837]', async () => {
    expect(await attempt(goodPassword, 'nobody')).toEqual({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
    ClientId = await bench.makeClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
    expect(await attempt(goodPassword, 'nobody')).toEqual(nae('Incorrect username or password.'));
  });

  it('keeps disabled users out [measured logs]', async () => {
    await makeUser(bench, UserPoolId, Username);
    await bench.api.adminDisableUser({ UserPoolId, Username });
    expect(await attempt(goodPassword)).toEqual(nae('User is disabled.'));
    await bench.api.adminEnableUser({ UserPoolId, Username });
    expect((await passwordSignIn(bench, ClientId, Username)).AuthenticationResult).toBeDefined();
  });

  it('does not tell a stranger that a user is disabled where the client hides who exists', async () => {
    ClientId = await bench.makeClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
    await makeUser(bench, UserPoolId, Username);
    await bench.api.adminDisableUser({ UserPoolId, Username });
    expect(await attempt('Wrong-Horse-1')).toEqual(nae('Incorrect username or password.'));
    expect(await attempt(goodPassword)).toEqual(nae('User is disabled.'));
  });

  it('keeps unconfirmed users out [measured logs]', async () => {
    await bench.api.signUp({ ClientId, Username, Password: goodPassword });
    expect(await attempt(goodPassword)).toEqual({
      name: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    });
  });

  it('refuses a temporary password after its days [emulator-only]', async () => {
    await bench.api.adminCreateUser({
      UserPoolId,
      Username,
      TemporaryPassword: goodPassword,
      MessageAction: 'SUPPRESS',
    });
    bench.pass(7 * day - second);
    expect((await passwordSignIn(bench, ClientId, Username)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    bench.pass(second);
    expect(await attempt(goodPassword)).toEqual(
      nae('Temporary password has expired and must be reset by an administrator.'),
    );
  });

  it('asks for what is missing [measured GH cognito-identity-js#627]', async () => {
    const call = (AuthParameters: Record<string, string>) =>
      refusal(bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }));
    expect(await call({ PASSWORD: 'x' })).toEqual(ipe('Missing required parameter USERNAME'));
    expect(await call({ USERNAME: 'x' })).toEqual(ipe('Missing required parameter PASSWORD'));
  });
});

describe('flows [measured logs]', () => {
  it('have to be enabled for the client', async () => {
    await makeUser(bench, UserPoolId, Username);
    ClientId = await bench.makeClient(UserPoolId, { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
    expect(await attempt(goodPassword)).toEqual(ipe('USER_PASSWORD_AUTH flow not enabled for this client'));
    expect(await refusal(srpSignIn(bench, UserPoolId, ClientId, Username))).toEqual(
      ipe('USER_SRP_AUTH is not enabled for the client.'),
    );
    const AuthParameters = { USERNAME: Username, PASSWORD: goodPassword };
    const admin = bench.api.adminInitiateAuth({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters,
    });
    expect(await refusal(admin)).toEqual(ipe('Auth flow not enabled for this client'));
  });

  it('are SRP, custom and refresh when the client names none [sdk]', async () => {
    await makeUser(bench, UserPoolId, Username);
    ClientId = await bench.makeClient(UserPoolId, { ExplicitAuthFlows: undefined });
    const { AuthenticationResult } = await srpSignIn(bench, UserPoolId, ClientId, Username);
    const AuthParameters = { REFRESH_TOKEN: AuthenticationResult?.RefreshToken ?? '' };
    const again = await bench.api.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN', AuthParameters });
    expect(again.AuthenticationResult?.AccessToken).toBeTypeOf('string');
    expect(await attempt(goodPassword)).toEqual(ipe('USER_PASSWORD_AUTH flow not enabled for this client'));
  });

  it('belong to one door each [MOTO, unsure]', async () => {
    const other = ipe('Initiate Auth method not supported');
    const admin = bench.api.adminInitiateAuth({ UserPoolId, ClientId, AuthFlow: 'USER_PASSWORD_AUTH' });
    expect(await refusal(admin)).toEqual(other);
    const client = bench.api.initiateAuth({ ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' });
    expect(await refusal(client)).toEqual(other);
  });

  it('never let anyone in that are not built', async () => {
    await makeUser(bench, UserPoolId, Username);
    const AuthParameters = { USERNAME: Username, PASSWORD: goodPassword };
    const custom = bench.api.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters });
    expect(await refusal(custom)).toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('lock-out [doc DG23]', () => {
  it('begins with the fifth failure at one second and doubles up to 15 minutes', async () => {
    await makeUser(bench, UserPoolId, Username);
    const wrong = nae('Incorrect username or password.');
    const locked = nae('Password attempts exceeded');
    for (let n = 1; n <= 5; n += 1) expect(await attempt('Wrong-Horse-1')).toEqual(wrong);
    expect(await attempt(goodPassword)).toEqual(locked);
    for (let seconds = 1; seconds < 900; seconds *= 2) {
      bench.pass(seconds * second - 1);
      expect(await attempt('Wrong-Horse-1')).toEqual(locked);
      bench.pass(1);
      expect(await attempt('Wrong-Horse-1')).toEqual(wrong);
    }
    bench.pass(15 * minute - 1);
    expect(await attempt(goodPassword)).toEqual(locked);
    bench.pass(1);
    await tokens(bench, ClientId, Username);
    for (let n = 1; n <= 4; n += 1) expect(await attempt('Wrong-Horse-1')).toEqual(wrong);
    await tokens(bench, ClientId, Username);
  });

  it('also counts SRP, and forgets after 15 quiet minutes', async () => {
    await makeUser(bench, UserPoolId, Username);
    for (let n = 1; n <= 5; n += 1) {
      const call = srpSignIn(bench, UserPoolId, ClientId, Username, 'Wrong-Horse-1');
      expect(await refusal(call)).toEqual(nae('Incorrect username or password.'));
    }
    expect(await refusal(srpSignIn(bench, UserPoolId, ClientId, Username))).toEqual(nae('Password attempts exceeded'));
    bench.pass(16 * minute);
    for (let n = 1; n <= 4; n += 1) await attempt('Wrong-Horse-1');
    await tokens(bench, ClientId, Username);
  });
});

describe('SECRET_HASH [measured MOTO-V; texts logs]', () => {
  it('is asked for, checked, and made of the name as it is sent', async () => {
    UserPoolId = await bench.makePool({ UsernameAttributes: ['email'] });
    await makeUser(bench, UserPoolId, 'a@b.org');
    ClientId = await bench.makeClient(UserPoolId, { GenerateSecret: true });
    const { UserPoolClient } = await bench.api.describeUserPoolClient({ UserPoolId, ClientId });
    expect(await attempt(goodPassword, 'a@b.org')).toEqual(
      nae(`Client ${ClientId} is configured with secret but SECRET_HASH was not received`),
    );
    const withHash = (SECRET_HASH: string) => passwordSignIn(bench, ClientId, 'a@b.org', goodPassword, { SECRET_HASH });
    expect(await refusal(withHash('bm8='))).toEqual(nae(`Unable to verify secret hash for client ${ClientId}`));
    const hash = secretHash('a@b.org', ClientId, UserPoolClient?.ClientSecret ?? '');
    expect((await withHash(hash)).AuthenticationResult).toBeDefined();
  });
});

describe('unknown things [measured GH; logs]', () => {
  it('are not found', async () => {
    expect(await refusal(passwordSignIn(bench, 'nosuchclient', 'a'))).toEqual({
      name: 'ResourceNotFoundException',
      message: 'User pool client nosuchclient does not exist.',
    });
    const pool = 'eu-central-1_nosuch123';
    const call = bench.api.adminInitiateAuth({ UserPoolId: pool, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' });
    expect(await refusal(call)).toEqual({
      name: 'ResourceNotFoundException',
      message: `User pool ${pool} does not exist.`,
    });
  });
});
