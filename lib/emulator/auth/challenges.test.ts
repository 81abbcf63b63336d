import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, goodPassword, ipe, minute, nae, openBench, refusal, second } from '../testing/bench.ts';
import { makeUser, passwordSignIn, srpSignIn } from '../testing/sign-in.ts';
import { createSrpClient } from '../testing/srp-client.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const quiet = { MessageAction: 'SUPPRESS', TemporaryPassword: goodPassword } as const;

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
  ClientId = await bench.makeClient(UserPoolId);
});

const answer = (Session: string | undefined, responses: Record<string, string>) =>
  bench.api.respondToAuthChallenge({
    ClientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeResponses: { USERNAME: Username, ...responses },
  });

describe('USER_SRP_AUTH [sdk]', () => {
  it('asks for PASSWORD_VERIFIER and ends in tokens', async () => {
    await makeUser(bench, UserPoolId, Username);
    const AuthParameters = { USERNAME: Username, SRP_A: createSrpClient().srpA };
    const first = await bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    expect(first.ChallengeName).toBe('PASSWORD_VERIFIER');
    expect(first.ChallengeParameters).toEqual({
      SALT: expect.stringMatching(/^[0-9a-f]+$/),
      SRP_B: expect.stringMatching(/^[0-9a-f]+$/),
      SECRET_BLOCK: expect.stringMatching(/^[\w+/]+=*$/),
      USERNAME: Username,
      USER_ID_FOR_SRP: Username,
    });
    const { AuthenticationResult } = await srpSignIn(bench, UserPoolId, ClientId, Username);
    expect(AuthenticationResult?.IdToken).toBeTypeOf('string');
  });

  it('names the user by UUID in e-mail pools, and by alias anywhere', async () => {
    UserPoolId = await bench.makePool({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
    ClientId = await bench.makeClient(UserPoolId);
    await makeUser(bench, UserPoolId, 'a@b.org');
    expect((await srpSignIn(bench, UserPoolId, ClientId, 'A@B.org')).AuthenticationResult).toBeDefined();
  });

  it('works through AdminInitiateAuth too', async () => {
    await makeUser(bench, UserPoolId, Username);
    const client = createSrpClient();
    const AuthParameters = { USERNAME: Username, SRP_A: client.srpA };
    const first = await bench.api.adminInitiateAuth({
      UserPoolId,
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters,
    });
    const responses = client.answer(UserPoolId, goodPassword, first.ChallengeParameters ?? {}, new Date(bench.now()));
    const ChallengeName = 'PASSWORD_VERIFIER';
    const admin = { UserPoolId, ClientId, ChallengeName, ChallengeResponses: responses } as const;
    expect((await bench.api.adminRespondToAuthChallenge(admin)).AuthenticationResult).toBeDefined();
    expect(await refusal(bench.api.adminRespondToAuthChallenge(admin))).toEqual(nae('Invalid session for the user.'));
  });

  it('tells under LEGACY, and hides under ENABLED, that there is no such user', async () => {
    expect(await refusal(srpSignIn(bench, UserPoolId, ClientId, 'nobody'))).toEqual({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
    ClientId = await bench.makeClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
    expect(await refusal(srpSignIn(bench, UserPoolId, ClientId, 'nobody'))).toEqual(
      nae('Incorrect username or password.'),
    );
    const AuthParameters = { USERNAME: 'nobody', SRP_A: createSrpClient().srpA };
    const ask = async () =>
      (await bench.api.initiateAuth({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters })).ChallengeParameters?.SALT;
    expect(await ask()).toBe(await ask());
  });

  it('refuses SRP_A = 0, which needs no password', async () => {
    await makeUser(bench, UserPoolId, Username);
    const call = bench.api.initiateAuth({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: Username, SRP_A: '0' },
    });
    expect((await refusal(call)).name).toBe('InvalidParameterException');
  });

  it('is as good for a first sign-in', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username, ...quiet });
    const next = await srpSignIn(bench, UserPoolId, ClientId, Username);
    expect(next.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const done = await answer(next.Session, { NEW_PASSWORD: goodPassword });
    expect(done.AuthenticationResult).toBeDefined();
  });
});

describe('NEW_PASSWORD_REQUIRED [sdk]', () => {
  const begin = async () => (await passwordSignIn(bench, ClientId, Username)).Session;

  it('shows attributes, ends in CONFIRMED and tokens; the new password may equal the temporary one [measured MOTO-V]', async () => {
    const UserAttributes = [{ Name: 'email', Value: 'a@b.org' }];
    await bench.api.adminCreateUser({ UserPoolId, Username, UserAttributes, ...quiet });
    const challenge = await passwordSignIn(bench, ClientId, Username);
    expect(challenge).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: expect.stringMatching(/^AYABe[\w-]{20,2000}$/),
      ChallengeParameters: {
        USER_ID_FOR_SRP: Username,
        requiredAttributes: '[]',
        userAttributes: '{"email":"a@b.org"}',
      },
    });
    const { AuthenticationResult } = await answer(challenge.Session, { NEW_PASSWORD: goodPassword });
    expect(AuthenticationResult?.AccessToken).toBeTypeOf('string');
    expect((await bench.api.adminGetUser({ UserPoolId, Username })).UserStatus).toBe('CONFIRMED');
    expect((await passwordSignIn(bench, ClientId, Username)).AuthenticationResult).toBeDefined();
  });

  it('wants required attributes that have no value [measured logs]', async () => {
    UserPoolId = await bench.makePool({ Schema: [{ Name: 'name', Required: true }] });
    ClientId = await bench.makeClient(UserPoolId);
    await bench.api.adminCreateUser({ UserPoolId, Username, UserAttributes: [{ Name: 'name', Value: 'A' }], ...quiet });
    bench.emulator.db.exec(`UPDATE users SET attributes = json_remove(attributes, '$[1]')`);
    const challenge = await passwordSignIn(bench, ClientId, Username);
    expect(challenge.ChallengeParameters?.requiredAttributes).toBe('["userAttributes.name"]');
    const missing = answer(challenge.Session, { NEW_PASSWORD: goodPassword });
    expect(await refusal(missing)).toEqual(ipe('Invalid attributes given, name is missing'));
    await answer(challenge.Session, { NEW_PASSWORD: goodPassword, 'userAttributes.name': 'Alice' });
    const { UserAttributes } = await bench.api.adminGetUser({ UserPoolId, Username });
    expect(UserAttributes).toContainEqual({ Name: 'name', Value: 'Alice' });
  });

  it('keeps its session when the password is refused, and ends it when it was good for one answer', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username, ...quiet });
    const session = await begin();
    expect(await refusal(answer(session, { NEW_PASSWORD: 'no-uppercase-1' }))).toEqual({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password must have uppercase characters',
    });
    await answer(session, { NEW_PASSWORD: 'New-Horse-2' });
    expect(await refusal(answer(session, { NEW_PASSWORD: 'New-Horse-3' }))).toEqual(
      nae('Invalid session for the user.'),
    );
  });

  it('expires after AuthSessionValidity [measured logs]', async () => {
    ClientId = await bench.makeClient(UserPoolId, { AuthSessionValidity: 5 });
    await bench.api.adminCreateUser({ UserPoolId, Username, ...quiet });
    const session = await begin();
    bench.pass(5 * minute - second);
    expect(await refusal(answer(session, { NEW_PASSWORD: 'short' }))).toMatchObject({
      name: 'InvalidParameterException',
    });
    bench.pass(second);
    expect(await refusal(answer(session, { NEW_PASSWORD: goodPassword }))).toEqual(
      nae('Invalid session for the user, session is expired.'),
    );
  });

  it('asks for its parts [measured GH cognito-identity-js#627] and belongs to one client', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username, ...quiet });
    expect(await refusal(answer(undefined, { NEW_PASSWORD: goodPassword }))).toEqual(
      ipe('Missing required parameter Session'),
    );
    const session = await begin();
    expect(await refusal(answer(session, {}))).toEqual(ipe('Missing required parameter NEW_PASSWORD'));
    ClientId = await bench.makeClient(UserPoolId);
    expect(await refusal(answer(session, { NEW_PASSWORD: goodPassword }))).toEqual(
      nae('Invalid session for the user.'),
    );
    expect(await refusal(answer('x'.repeat(40), { NEW_PASSWORD: goodPassword }))).toEqual(
      nae('Invalid session for the user.'),
    );
  });

  it('lets nobody in who was disabled meanwhile', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username, ...quiet });
    const session = await begin();
    await bench.api.adminDisableUser({ UserPoolId, Username });
    expect(await refusal(answer(session, { NEW_PASSWORD: goodPassword }))).toEqual(nae('User is disabled.'));
  });
});
