import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, openBench, refusal } from '../testing/bench.ts';
import { makeUser, passwordSignIn } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;

beforeEach(() => {
  bench = openBench();
});

const found = async (Username: string) => (await bench.api.adminGetUser({ UserPoolId, Username })).Username;
const missing = { name: 'UserNotFoundException', message: 'User does not exist.' };

describe('users are found by username, sub and verified alias [doc DG23]', () => {
  it('and by nothing else', async () => {
    UserPoolId = await bench.makePool({ AliasAttributes: ['email', 'preferred_username'] });
    const sub = await makeUser(bench, UserPoolId, 'alice', [
      ['email', 'a@b.org'],
      ['preferred_username', 'ally'],
      ['name', 'Smith'],
    ]);
    expect(await found(sub)).toBe('alice');
    expect(await found('ally')).toBe('alice');
    expect(await refusal(found('a@b.org'))).toEqual(missing);
    expect(await refusal(found('Smith'))).toEqual(missing);
    const verify = { Name: 'email_verified', Value: 'true' };
    await bench.api.adminUpdateUserAttributes({ UserPoolId, Username: 'alice', UserAttributes: [verify] });
    expect(await found('a@b.org')).toBe('alice');
    const ClientId = await bench.makeClient(UserPoolId);
    expect((await passwordSignIn(bench, ClientId, 'a@b.org')).AuthenticationResult).toBeDefined();
    const change = { Name: 'email', Value: 'c@d.org' };
    await bench.api.adminUpdateUserAttributes({ UserPoolId, Username: 'alice', UserAttributes: [change] });
    expect(await refusal(found('a@b.org'))).toEqual(missing);
    expect(await refusal(found('c@d.org'))).toEqual(missing);
  });

  it('and a verified alias of somebody else cannot be taken by an update [sdk]', async () => {
    UserPoolId = await bench.makePool({ AliasAttributes: ['email'] });
    await makeUser(bench, UserPoolId, 'alice', [
      ['email', 'a@b.org'],
      ['email_verified', 'true'],
    ]);
    await makeUser(bench, UserPoolId, 'bob');
    const UserAttributes = [
      { Name: 'email', Value: 'a@b.org' },
      { Name: 'email_verified', Value: 'true' },
    ];
    const call = bench.api.adminUpdateUserAttributes({ UserPoolId, Username: 'bob', UserAttributes });
    expect((await refusal(call)).name).toBe('AliasExistsException');
    expect((await bench.api.adminGetUser({ UserPoolId, Username: 'bob' })).UserAttributes).toHaveLength(1);
  });
});

describe('case of names [doc DG23]', () => {
  const create = (Username: string) => bench.api.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });

  it('counts by default of the API', async () => {
    UserPoolId = await bench.makePool();
    await create('Alice');
    await create('alice');
    expect(await refusal(found('ALICE'))).toEqual(missing);
  });

  it('does not count where the pool says so', async () => {
    UserPoolId = await bench.makePool({ UsernameConfiguration: { CaseSensitive: false } });
    await create('Alice');
    expect(await found('aLICE')).toBe('Alice');
    expect((await refusal(create('alice'))).name).toBe('UsernameExistsException');
  });
});

describe('pools keep their users apart', () => {
  it('also those of the same name', async () => {
    UserPoolId = await bench.makePool();
    const other = await bench.makePool();
    await makeUser(bench, UserPoolId, 'alice');
    expect(await refusal(bench.api.adminGetUser({ UserPoolId: other, Username: 'alice' }))).toEqual(missing);
    await bench.api.deleteUserPool({ UserPoolId });
    expect(bench.emulator.db.prepare('SELECT count(*) AS n FROM users').get()).toEqual({ n: 0 });
  });
});
