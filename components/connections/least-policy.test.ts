import { expect, it } from 'vitest';
import { leastPolicy } from './least-policy';

it('allows nothing that changes anything on a read-only connection', () => {
  const policy = leastPolicy({ readOnly: true, regions: ['eu-west-1'] });
  const actions: string[] = JSON.parse(policy).Statement.flatMap((each: { Action: string[] }) => each.Action);
  expect(actions).toContain('cognito-idp:ListUserPools');
  expect(actions.filter((action) => !/:(List|Describe|Get|AdminGet|AdminList)/.test(action))).toEqual([]);
});

it('names the region when there is one, and any when there are several', () => {
  expect(leastPolicy({ readOnly: false, regions: ['eu-west-1'] })).toContain('cognito-idp:eu-west-1:');
  expect(leastPolicy({ readOnly: false, regions: ['eu-west-1', 'us-east-1'] })).toContain('cognito-idp:*:');
});
