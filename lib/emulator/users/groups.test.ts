import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, ipe, openBench, refusal } from '../testing/bench.ts';
import { makeUser } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;
const RoleArn = 'arn:aws:iam::123456789012:role/admins';

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool();
});

describe('groups', () => {
  it('are made, read, changed in part and deleted [doc CLI]', async () => {
    const made = await bench.api.createGroup({
      UserPoolId,
      GroupName: 'admins',
      Description: 'All',
      Precedence: 0,
      RoleArn,
    });
    const dates = { CreationDate: new Date(bench.now()), LastModifiedDate: new Date(bench.now()) };
    const group = { GroupName: 'admins', UserPoolId, Description: 'All', Precedence: 0, RoleArn };
    expect(made.Group).toEqual({ ...group, ...dates });
    bench.pass(1000);
    await bench.api.updateGroup({ UserPoolId, GroupName: 'admins', Precedence: 7 });
    const { Group } = await bench.api.getGroup({ UserPoolId, GroupName: 'admins' });
    expect(Group).toEqual({ ...group, ...dates, Precedence: 7, LastModifiedDate: new Date(bench.now()) });
    await bench.api.deleteGroup({ UserPoolId, GroupName: 'admins' });
    const gone = { name: 'ResourceNotFoundException', message: 'Group not found.' };
    expect(await refusal(bench.api.getGroup({ UserPoolId, GroupName: 'admins' }))).toEqual(gone);
    expect(await refusal(bench.api.deleteGroup({ UserPoolId, GroupName: 'admins' }))).toEqual(gone);
  });

  it('have one name each, and roles of the own account [MOTO, unsure; measured PF]', async () => {
    await bench.api.createGroup({ UserPoolId, GroupName: 'admins' });
    expect(await refusal(bench.api.createGroup({ UserPoolId, GroupName: 'admins' }))).toEqual({
      name: 'GroupExistsException',
      message: 'A group with the name already exists.',
    });
    const foreign = bench.api.createGroup({
      UserPoolId,
      GroupName: 'other',
      RoleArn: 'arn:aws:iam::999999999999:role/x',
    });
    expect(await refusal(foreign)).toEqual(ipe('Cross-account pass role is not allowed.'));
  });

  it('are listed in pages to the last, of a pool and of a user, and so are their members', async () => {
    await makeUser(bench, UserPoolId, 'alice');
    for (let n = 0; n < 7; n += 1) {
      const group = { UserPoolId, GroupName: `g${n}` };
      await bench.api.createGroup({ ...group, Precedence: 10 - n });
      await bench.api.adminAddUserToGroup({ ...group, Username: 'alice' });
    }
    const found: string[] = [];
    for (let token: string | undefined, first = true; first || token; first = false) {
      const page = await bench.api.listGroups({ UserPoolId, Limit: 3, NextToken: token });
      found.push(...(page.Groups ?? []).map(({ GroupName = '' }) => GroupName));
      token = page.NextToken;
    }
    expect(found).toEqual(['g0', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6']);
    const own: string[] = [];
    for (let token: string | undefined, first = true; first || token; first = false) {
      const page = await bench.api.adminListGroupsForUser({
        UserPoolId,
        Username: 'alice',
        Limit: 2,
        NextToken: token,
      });
      own.push(...(page.Groups ?? []).map(({ GroupName = '' }) => GroupName));
      token = page.NextToken;
    }
    expect(own).toEqual(['g6', 'g5', 'g4', 'g3', 'g2', 'g1', 'g0']);
  });

  it('hold members: adding twice is one, removing twice is none, deleted users leave', async () => {
    await bench.api.createGroup({ UserPoolId, GroupName: 'all' });
    for (let n = 0; n < 5; n += 1) {
      await makeUser(bench, UserPoolId, `u${n}`);
      await bench.api.adminAddUserToGroup({ UserPoolId, GroupName: 'all', Username: `u${n}` });
      await bench.api.adminAddUserToGroup({ UserPoolId, GroupName: 'all', Username: `u${n}` });
    }
    const { Users, NextToken } = await bench.api.listUsersInGroup({ UserPoolId, GroupName: 'all', Limit: 3 });
    const rest = await bench.api.listUsersInGroup({ UserPoolId, GroupName: 'all', Limit: 3, NextToken });
    expect([...(Users ?? []), ...(rest.Users ?? [])].map(({ Username }) => Username)).toEqual([
      'u0',
      'u1',
      'u2',
      'u3',
      'u4',
    ]);
    expect(rest.NextToken).toBeUndefined();
    await bench.api.adminRemoveUserFromGroup({ UserPoolId, GroupName: 'all', Username: 'u0' });
    await bench.api.adminRemoveUserFromGroup({ UserPoolId, GroupName: 'all', Username: 'u0' });
    await bench.api.adminDeleteUser({ UserPoolId, Username: 'u1' });
    expect((await bench.api.listUsersInGroup({ UserPoolId, GroupName: 'all' })).Users).toHaveLength(3);
    const missing = bench.api.adminAddUserToGroup({ UserPoolId, GroupName: 'all', Username: 'nobody' });
    expect((await refusal(missing)).name).toBe('UserNotFoundException');
  });

  it('are 100 for one user at most [doc Q26]', async () => {
    await makeUser(bench, UserPoolId, 'alice');
    const join = async (GroupName: string) => {
      await bench.api.createGroup({ UserPoolId, GroupName });
      await bench.api.adminAddUserToGroup({ UserPoolId, GroupName, Username: 'alice' });
    };
    for (let n = 0; n < 100; n += 1) await join(`g${n}`);
    expect((await refusal(join('one-more'))).name).toBe('LimitExceededException');
  });
});
