import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, hour, ipe, minute, openBench, refusal } from '../testing/bench.ts';
import { makeUser } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
  await makeUser(bench, UserPoolId, 'Ann', [
    ['email', 'Ann@x.org'],
    ['name', 'Ann O"Neil'],
    ['phone_number', '+4930111'],
  ]);
  await bench.api.adminCreateUser({
    UserPoolId,
    Username: 'ben',
    UserAttributes: [{ Name: 'email', Value: 'ben@x.org' }],
    MessageAction: 'SUPPRESS',
  });
  await bench.api.adminCreateUser({
    UserPoolId,
    Username: 'anna',
    UserAttributes: [{ Name: 'email', Value: 'aaa@x.org' }],
    MessageAction: 'SUPPRESS',
  });
  await bench.api.adminDisableUser({ UserPoolId, Username: 'ben' });
});

async function names(Filter?: string) {
  const { Users = [] } = await bench.api.listUsers({ UserPoolId, Filter });
  return Users.map(({ Username }) => Username);
}

describe('ListUsers filters [sdk, doc DG23]', () => {
  it.each([
    [undefined, ['Ann', 'ben', 'anna']],
    ['', ['Ann', 'ben', 'anna']],
    ['username = "Ann"', ['Ann']],
    ['username = "ann"', []],
    ['username ^= "ann"', ['anna']],
    ['email = "ANN@X.ORG"', ['Ann']],
    ['"email"^="a"', ['anna', 'Ann']],
    ['email ^= ""', ['anna', 'Ann', 'ben']],
    ['name = "ann o\\"neil"', ['Ann']],
    ['phone_number ^= "+49"', ['Ann']],
    ['status = "Enabled"', ['Ann', 'anna']],
    ['status = "Disabled"', ['ben']],
    ['status = "disabled"', []],
    ['status ^= "D"', ['ben']],
    ['cognito:user_status = "confirmed"', ['Ann']],
    ['cognito:user_status ^= "force"', ['ben', 'anna']],
    ['family_name = "none"', []],
  ])('%s', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('finds by sub', async () => {
    const { UserAttributes = [] } = await bench.api.adminGetUser({ UserPoolId, Username: 'ben' });
    expect(await names(`sub = "${UserAttributes[0]?.Value}"`)).toEqual(['ben']);
    expect(await names(`sub ^= "${UserAttributes[0]?.Value?.slice(0, 20)}"`)).toEqual(['ben']);
  });

  it('follows a user who changes', async () => {
    await bench.api.adminUpdateUserAttributes({
      UserPoolId,
      Username: 'ben',
      UserAttributes: [{ Name: 'email', Value: 'Zed@x.org' }],
    });
    expect(await names('email ^= "ben"')).toEqual([]);
    expect(await names('email = "zed@x.org"')).toEqual(['ben']);
  });

  it('refuses what it cannot read or search [MOTO]', async () => {
    expect(await refusal(names('email'))).toEqual(ipe('Error while parsing filter'));
    expect(await refusal(names('custom:foo = "x"'))).toEqual(ipe('Invalid search attribute: custom:foo'));
  });
});

describe('ListUsers pages', () => {
  it('hold 60 at most, and 0 means 60 [sdk; measured GH boto3#1356]', async () => {
    for (let n = 0; n < 60; n += 1)
      await bench.api.adminCreateUser({ UserPoolId, Username: `u${n}`, MessageAction: 'SUPPRESS' });
    expect(await names()).toHaveLength(60);
    expect((await bench.api.listUsers({ UserPoolId, Limit: 0 })).Users).toHaveLength(60);
    expect((await refusal(bench.api.listUsers({ UserPoolId, Limit: 100 }))).message).toMatch(
      /^1 validation error detected: Value '100' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60$/,
    );
  });

  it('have tokens that live an hour and belong to one filter [doc DG23; measured GH aws-sdk-js#3705]', async () => {
    const first = await bench.api.listUsers({ UserPoolId, Limit: 1, Filter: 'email ^= "a"' });
    const next = (Filter: string) =>
      bench.api.listUsers({ UserPoolId, Limit: 1, Filter, PaginationToken: first.PaginationToken });
    const refused = ipe('Paging Marker is Invalid for Request');
    expect(await refusal(next('email ^= "b"'))).toEqual(refused);
    bench.pass(hour - minute);
    const { Users, PaginationToken } = await next('email ^= "a"');
    expect(Users?.map(({ Username }) => Username)).toEqual(['Ann']);
    expect(PaginationToken).toBeUndefined();
    bench.pass(minute);
    expect(await refusal(next('email ^= "a"'))).toEqual(refused);
  });

  it('show what lists show [sdk]', async () => {
    const { Users } = await bench.api.listUsers({ UserPoolId, Filter: 'username = "Ann"' });
    expect(Users).toEqual([
      {
        Username: 'Ann',
        Attributes: expect.arrayContaining([{ Name: 'email', Value: 'Ann@x.org' }]),
        UserCreateDate: new Date(bench.now()),
        UserLastModifiedDate: new Date(bench.now()),
        Enabled: true,
        UserStatus: 'CONFIRMED',
      },
    ]);
  });

  it('give the attributes asked for, or fail when a user of the page has none [sdk; measured logs]', async () => {
    const { Users } = await bench.api.listUsers({ UserPoolId, AttributesToGet: ['email', 'sub'] });
    for (const user of Users ?? []) expect(user.Attributes?.map(({ Name }) => Name)).toEqual(['email', 'sub']);
    const refused = ipe('One or more requested attributes do not exist.');
    expect(await refusal(bench.api.listUsers({ UserPoolId, AttributesToGet: ['phone_number'] }))).toEqual(refused);
    expect(await refusal(bench.api.listUsers({ UserPoolId, AttributesToGet: ['custom:none'] }))).toEqual(refused);
  });

  it('of an unknown pool are not found, not empty [GH floci#2952]', async () => {
    const UserPoolId = 'eu-central-1_nosuchone';
    expect((await refusal(bench.api.listUsers({ UserPoolId }))).name).toBe('ResourceNotFoundException');
  });
});
