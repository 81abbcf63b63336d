import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, ipe, nae, openBench, refusal } from '../testing/bench.ts';
import { makeUser, tokens } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';
const keepOld = {
  AutoVerifiedAttributes: ['email' as const],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email' as const] },
};

async function start(pool = {}, client = {}) {
  UserPoolId = await bench.makePool(pool);
  ClientId = await bench.makeClient(UserPoolId, client);
}
beforeEach(async () => {
  bench = openBench();
  await start();
});

const update = (...pairs: [string, string][]) =>
  bench.api.adminUpdateUserAttributes({
    UserPoolId,
    Username,
    UserAttributes: pairs.map(([Name, Value]) => ({ Name, Value })),
  });
const own = (AccessToken: string, ...pairs: [string, string][]) =>
  bench.api.updateUserAttributes({ AccessToken, UserAttributes: pairs.map(([Name, Value]) => ({ Name, Value })) });

async function attributes(): Promise<Record<string, string | undefined>> {
  const { UserAttributes = [] } = await bench.api.adminGetUser({ UserPoolId, Username });
  return Object.fromEntries(UserAttributes.flatMap(({ Name = '', Value }) => (Name === 'sub' ? [] : [[Name, Value]])));
}

describe('AdminUpdateUserAttributes', () => {
  it('merges, and an empty value deletes [sdk, doc DG23]', async () => {
    await makeUser(bench, UserPoolId, Username, [
      ['name', 'Alice'],
      ['nickname', 'Al'],
    ]);
    await update(['family_name', 'Hart'], ['nickname', '']);
    expect(await attributes()).toEqual({ name: 'Alice', family_name: 'Hart' });
  });

  it('takes the verified flag from a new address unless the flag is sent too [sdk, doc DG23]', async () => {
    await makeUser(bench, UserPoolId, Username, [
      ['email', 'a@b.org'],
      ['email_verified', 'true'],
    ]);
    await update(['email', 'a@b.org']);
    expect(await attributes()).toMatchObject({ email_verified: 'true' });
    await update(['email', 'c@d.org']);
    expect(await attributes()).toMatchObject({ email: 'c@d.org', email_verified: 'false' });
    await update(['email', 'e@f.org'], ['email_verified', 'true']);
    expect(await attributes()).toMatchObject({ email: 'e@f.org', email_verified: 'true' });
  });

  it('refuses what the schema refuses, in its words [MOTO, unsure; seen]', async () => {
    const fixed = {
      Name: 'fixed',
      AttributeDataType: 'String' as const,
      Mutable: false,
      StringAttributeConstraints: { MaxLength: '3' },
    };
    const short = { ...fixed, Name: 'short', Mutable: true };
    const age = {
      Name: 'age',
      AttributeDataType: 'Number' as const,
      Mutable: true,
      NumberAttributeConstraints: { MinValue: '18' },
    };
    await start({ Schema: [fixed, short, age] });
    await makeUser(bench, UserPoolId, Username);
    expect(await refusal(update(['custom:fixed', 'a']))).toEqual(
      ipe('user.custom:fixed: Attribute cannot be updated.'),
    );
    expect(await refusal(update(['custom:foo', 'a']))).toEqual(
      ipe('Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\n'),
    );
    expect(await refusal(update(['custom:short', 'long']))).toEqual(
      ipe('Attributes did not conform to the schema: custom:short: String must be no longer than 3 characters\n'),
    );
    expect((await refusal(update(['custom:age', '17']))).name).toBe('InvalidParameterException');
    expect(await refusal(update(['sub', 'me']))).toEqual(ipe('Cannot modify the non-mutable attribute sub'));
    await update(['custom:short', 'abc'], ['custom:age', '18']);
  });

  it('never deletes a required attribute [MODEL]', async () => {
    await start({ Schema: [{ Name: 'name', Required: true }] });
    await makeUser(bench, UserPoolId, Username, [['name', 'Alice']]);
    const call = bench.api.adminDeleteUserAttributes({ UserPoolId, Username, UserAttributeNames: ['name'] });
    expect((await refusal(call)).name).toBe('InvalidParameterException');
    await update(['nickname', 'Al']);
    await bench.api.adminDeleteUserAttributes({ UserPoolId, Username, UserAttributeNames: ['nickname', 'email'] });
    expect(await attributes()).toEqual({ name: 'Alice' });
  });

  it('is not bound by a client, and does not know unknown users [doc DG23; measured GH cognito-local#380]', async () => {
    expect(await refusal(update(['name', 'x']))).toEqual({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
  });
});

describe('addresses that are verified before they change [sdk]', () => {
  it('stay until the code came', async () => {
    await start(keepOld);
    await makeUser(bench, UserPoolId, Username, [
      ['email', 'old@b.org'],
      ['email_verified', 'true'],
    ]);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    const { CodeDeliveryDetailsList } = await own(AccessToken, ['email', 'new@b.org'], ['name', 'Alice']);
    expect(CodeDeliveryDetailsList).toEqual([
      { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@b***' },
    ]);
    expect(bench.messages()[0]).toMatchObject({ to: 'new@b.org', purpose: 'attribute' });
    expect(await attributes()).toEqual({ email: 'old@b.org', email_verified: 'true', name: 'Alice' });
    await bench.api.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code: bench.lastCode() });
    expect(await attributes()).toEqual({ email: 'new@b.org', email_verified: 'true', name: 'Alice' });
  });

  it('change at once for an administrator who vouches for them', async () => {
    await start(keepOld);
    await makeUser(bench, UserPoolId, Username, [
      ['email', 'old@b.org'],
      ['email_verified', 'true'],
    ]);
    await update(['email', 'new@b.org'], ['email_verified', 'true']);
    expect(await attributes()).toEqual({ email: 'new@b.org', email_verified: 'true' });
    expect(bench.messages()).toEqual([]);
  });
});

describe('verification codes for attributes [measured GH floci#2018]', () => {
  it('go out for a verified, unchanged address as well', async () => {
    await makeUser(bench, UserPoolId, Username, [
      ['email', 'a@b.org'],
      ['email_verified', 'true'],
    ]);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    const ask = () => bench.api.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
    expect((await ask()).CodeDeliveryDetails?.Destination).toBe('a***@b***');
    const verify = (Code: string) => bench.api.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code });
    expect(await refusal(verify('wrong'))).toEqual({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    });
    await verify(bench.lastCode());
    expect(await refusal(verify(bench.lastCode()))).toEqual({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
    for (let n = 0; n < 4; n += 1) await ask();
    expect((await refusal(ask())).name).toBe('LimitExceededException');
    const other = bench.api.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'name' });
    expect((await refusal(other)).name).toBe('InvalidParameterException');
  });
});

describe('VerifyUserAttribute', () => {
  it('may be tried 15 times an hour [doc Q26]', async () => {
    await makeUser(bench, UserPoolId, Username, [['email', 'a@b.org']]);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    await bench.api.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
    const verify = (Code: string) => bench.api.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code });
    for (let n = 0; n < 15; n += 1) expect((await refusal(verify('wrong'))).name).toBe('CodeMismatchException');
    expect((await refusal(verify(bench.lastCode()))).name).toBe('LimitExceededException');
  });
});

describe('UpdateUserAttributes and DeleteUserAttributes', () => {
  it('write only what the client may write [doc DG23]', async () => {
    await start({}, { WriteAttributes: ['name'] });
    await makeUser(bench, UserPoolId, Username);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    const refused = nae('A client attempted to write unauthorized attribute');
    await own(AccessToken, ['name', 'Alice']);
    expect(await refusal(own(AccessToken, ['nickname', 'Al']))).toEqual(refused);
    expect(await refusal(own(AccessToken, ['email_verified', 'true']))).toEqual(refused);
    const drop = (name: string) => bench.api.deleteUserAttributes({ AccessToken, UserAttributeNames: [name] });
    expect(await refusal(drop('nickname'))).toEqual(refused);
    await drop('name');
    expect(await attributes()).toEqual({});
  });

  it('send a code for a new auto-verified address', async () => {
    await start({ AutoVerifiedAttributes: ['email'] });
    await makeUser(bench, UserPoolId, Username);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    expect((await own(AccessToken, ['email', 'a@b.org'])).CodeDeliveryDetailsList).toHaveLength(1);
    expect(await attributes()).toEqual({ email: 'a@b.org', email_verified: 'false' });
    await bench.api.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code: bench.lastCode() });
    expect(await attributes()).toEqual({ email: 'a@b.org', email_verified: 'true' });
  });
});

describe('enable, disable, delete [sdk, doc]', () => {
  it('repeat without error, but a second delete does not', async () => {
    await makeUser(bench, UserPoolId, Username);
    for (const call of ['adminDisableUser', 'adminDisableUser', 'adminEnableUser', 'adminEnableUser'] as const) {
      await bench.api[call]({ UserPoolId, Username });
    }
    expect((await bench.api.adminGetUser({ UserPoolId, Username })).Enabled).toBe(true);
    const { AccessToken } = await tokens(bench, ClientId, Username);
    await bench.api.deleteUser({ AccessToken });
    const gone = { name: 'UserNotFoundException', message: 'User does not exist.' };
    expect(await refusal(bench.api.adminDeleteUser({ UserPoolId, Username }))).toEqual(gone);
    expect(await refusal(bench.api.getUser({ AccessToken }))).toEqual(gone);
  });
});
