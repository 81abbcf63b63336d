import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, day, goodPassword, ipe, openBench, refusal } from '../testing/bench.ts';

let bench: Bench;
let UserPoolId: string;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-70[0-9a-f]{2}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const quiet = { MessageAction: 'SUPPRESS' } as const;
const email = (Value: string) => ({ Name: 'email', Value });
const verified = { Name: 'email_verified', Value: 'true' };

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
});

describe('AdminCreateUser', () => {
  it('answers User with sub first, Enabled, FORCE_CHANGE_PASSWORD and no password [sdk]', async () => {
    const input = {
      UserPoolId,
      Username: 'alice',
      UserAttributes: [email('a@b.org')],
      TemporaryPassword: goodPassword,
    };
    const { User } = await bench.api.adminCreateUser({ ...input, ...quiet });
    expect(User).toEqual({
      Username: 'alice',
      Attributes: [{ Name: 'sub', Value: expect.stringMatching(uuid) }, email('a@b.org')],
      UserCreateDate: new Date(bench.now()),
      UserLastModifiedDate: new Date(bench.now()),
      Enabled: true,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
    });
    const found = await bench.api.adminGetUser({ UserPoolId, Username: 'alice' });
    expect(found.UserAttributes).toEqual(User?.Attributes);
  });

  it('says UsernameExistsException when taken [measured localstack#4465]', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username: 'alice' });
    expect(await refusal(bench.api.adminCreateUser({ UserPoolId, Username: 'alice' }))).toEqual({
      name: 'UsernameExistsException',
      message: 'User account already exists',
    });
  });

  it('names the password policy in its own words [measured dataall#690]', async () => {
    const call = bench.api.adminCreateUser({ UserPoolId, Username: 'alice', TemporaryPassword: 'No-numbers' });
    expect(await refusal(call)).toEqual({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with password policy: Password must have numeric characters',
    });
  });

  it('refuses a user without a required attribute [measured GH amplify-backend#3117]', async () => {
    const Schema = [{ Name: 'email', Required: true }];
    const pool = await bench.makePool({ Schema });
    expect(await refusal(bench.api.adminCreateUser({ UserPoolId: pool, Username: 'alice' }))).toEqual(
      ipe('Attributes did not conform to the schema: email: The attribute is required'),
    );
  });

  it.each([
    [
      { Name: 'custom:x', Value: 'y' },
      'Attributes did not conform to the schema: Type for attribute {custom:x} could not be determined',
    ],
    [{ Name: 'email', Value: 'nobody' }, 'Invalid email address format.'],
    [{ Name: 'phone_number', Value: '0301234' }, 'Invalid phone number format.'],
    [{ Name: 'sub', Value: 'me' }, 'Cannot modify the non-mutable attribute sub'],
  ])('refuses the attribute %j [emulator-only; seen]', async (attribute, text) => {
    const call = bench.api.adminCreateUser({ UserPoolId, Username: 'alice', UserAttributes: [attribute] });
    expect(await refusal(call)).toEqual(ipe(text));
  });

  it('holds a user called __proto__ [notes: a username __proto__ is a username]', async () => {
    await bench.api.adminCreateUser({ UserPoolId, Username: '__proto__', ...quiet });
    await bench.api.adminCreateUser({ UserPoolId, Username: 'constructor', ...quiet });
    const found = await bench.api.adminGetUser({ UserPoolId, Username: '__proto__' });
    expect(found).toMatchObject({ Username: '__proto__', UserStatus: 'FORCE_CHANGE_PASSWORD' });
  });
});

describe('AdminCreateUser where usernames are addresses [measured MOTO-V; texts MOTO]', () => {
  it('stores a UUID equal to sub, and the address in its attribute', async () => {
    const pool = await bench.makePool({ UsernameAttributes: ['email'] });
    const { User } = await bench.api.adminCreateUser({ UserPoolId: pool, Username: 'a@b.org', ...quiet });
    expect(User?.Username).toMatch(uuid);
    expect(User?.Attributes).toEqual([{ Name: 'sub', Value: User?.Username }, email('a@b.org')]);
    const found = await bench.api.adminGetUser({ UserPoolId: pool, Username: 'a@b.org' });
    expect(found.Username).toBe(User?.Username);
    expect(await refusal(bench.api.adminCreateUser({ UserPoolId: pool, Username: 'a@b.org' }))).toMatchObject({
      name: 'UsernameExistsException',
    });
  });

  it('refuses other text', async () => {
    const [mail, either] = [
      await bench.makePool({ UsernameAttributes: ['email'] }),
      await bench.makePool({ UsernameAttributes: ['email', 'phone_number'] }),
    ];
    expect(await refusal(bench.api.adminCreateUser({ UserPoolId: mail, Username: 'alice' }))).toEqual(
      ipe('Username should be an email.'),
    );
    expect(await refusal(bench.api.adminCreateUser({ UserPoolId: either, Username: 'alice' }))).toEqual(
      ipe('Username should be either an email or a phone number.'),
    );
  });
});

describe('AdminCreateUser with aliases [doc DG23]', () => {
  it('refuses a username of the alias form', async () => {
    const pool = await bench.makePool({ AliasAttributes: ['email'] });
    expect(await refusal(bench.api.adminCreateUser({ UserPoolId: pool, Username: 'a@b.org' }))).toEqual(
      ipe('Username cannot be of email format, since user pool is configured for email alias.'),
    );
  });

  it('refuses a verified alias that is taken, and moves it with ForceAliasCreation', async () => {
    const pool = await bench.makePool({ AliasAttributes: ['email'] });
    const create = (Username: string, flags: object[], more = {}) =>
      bench.api.adminCreateUser({
        UserPoolId: pool,
        Username,
        UserAttributes: [email('a@b.org'), ...flags] as never,
        ...quiet,
        ...more,
      });
    await create('first', [verified]);
    await create('unverified', []);
    expect(await refusal(create('second', [verified]))).toEqual({
      name: 'AliasExistsException',
      message: 'An account with the email already exists.',
    });
    expect(await refusal(bench.api.adminGetUser({ UserPoolId: pool, Username: 'second' }))).toMatchObject({
      name: 'UserNotFoundException',
    });
    await create('third', [verified], { ForceAliasCreation: true });
    expect((await bench.api.adminGetUser({ UserPoolId: pool, Username: 'a@b.org' })).Username).toBe('third');
    const first = await bench.api.adminGetUser({ UserPoolId: pool, Username: 'first' });
    expect(first.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
  });
});

describe('AdminCreateUser invitations', () => {
  const contact = [email('a@b.org'), { Name: 'phone_number', Value: '+4930123456' }];

  it('go to the media asked for [sdk]', async () => {
    const input = {
      UserPoolId,
      Username: 'alice',
      UserAttributes: contact,
      DesiredDeliveryMediums: ['EMAIL' as const],
    };
    await bench.api.adminCreateUser({ ...input, TemporaryPassword: goodPassword });
    expect(bench.messages()).toMatchObject([
      {
        kind: 'email',
        to: 'a@b.org',
        from: 'no-reply@verificationemail.com',
        purpose: 'invitation',
        subject: 'Your temporary password',
        body: `Your username is alice and temporary password is ${goodPassword}. `,
        createdAt: bench.now(),
      },
    ]);
  });

  it('default to SMS and fail without a phone number [sdk; text measured GH cognito-backup-restore#25 for e-mail]', async () => {
    const input = { UserPoolId, Username: 'alice', UserAttributes: [email('a@b.org')] };
    expect(await refusal(bench.api.adminCreateUser(input))).toEqual(
      ipe('No phone number provided but desired delivery medium was SMS'),
    );
    const mail = bench.api.adminCreateUser({ UserPoolId, Username: 'bob', DesiredDeliveryMediums: ['EMAIL'] });
    expect(await refusal(mail)).toEqual(ipe('No email provided but desired delivery medium was Email'));
    await bench.api.adminCreateUser({ ...input, ...quiet });
    expect(bench.messages()).toEqual([]);
  });

  it('need an SMS configuration for SMS [measured GH amplify-js#166]', async () => {
    expect(
      await refusal(bench.api.adminCreateUser({ UserPoolId, Username: 'alice', UserAttributes: contact })),
    ).toEqual(ipe('User pool does not have SMS configuration to send messages.'));
  });

  it("use the pool's texts, escaped in HTML, with the address as the name where it is the username [doc CLI]", async () => {
    const InviteMessageTemplate = { EmailSubject: 'Hi {username}', EmailMessage: '<b>{username}</b>: {####}' };
    const pool = await bench.makePool({
      UsernameAttributes: ['email'],
      AdminCreateUserConfig: { InviteMessageTemplate },
    });
    await bench.api.adminCreateUser({
      UserPoolId: pool,
      Username: 'a&b@b.org',
      TemporaryPassword: 'A1a&b<c>',
      DesiredDeliveryMediums: ['EMAIL'],
    });
    expect(bench.messages()[0]).toMatchObject({
      subject: 'Hi a&b@b.org',
      body: '<b>a&amp;b@b.org</b>: A1a&amp;b&lt;c&gt;',
    });
  });

  it('RESEND gives a new temporary password and period [sdk; errors GH floci#755, moto#2741]', async () => {
    const DesiredDeliveryMediums = ['EMAIL' as const];
    const ClientId = await bench.makeClient(UserPoolId);
    await bench.api.adminCreateUser({ UserPoolId, Username: 'alice', UserAttributes: contact, DesiredDeliveryMediums });
    const first = bench.lastCode();
    bench.pass(8 * day);
    const signIn = (PASSWORD: string) =>
      bench.api.initiateAuth({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'alice', PASSWORD },
      });
    expect(await refusal(signIn(first))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });
    await bench.api.adminCreateUser({ UserPoolId, Username: 'alice', MessageAction: 'RESEND', DesiredDeliveryMediums });
    expect(bench.lastCode()).not.toBe(first);
    expect((await signIn(bench.lastCode())).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    expect(
      await refusal(bench.api.adminCreateUser({ UserPoolId, Username: 'nobody', MessageAction: 'RESEND' })),
    ).toMatchObject({ name: 'UserNotFoundException' });
    await bench.api.adminSetUserPassword({ UserPoolId, Username: 'alice', Password: goodPassword, Permanent: true });
    expect(
      await refusal(bench.api.adminCreateUser({ UserPoolId, Username: 'alice', MessageAction: 'RESEND' })),
    ).toMatchObject({ name: 'UnsupportedUserStateException' });
  });
});
