import { describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { asResult } from './as-result';

const denied = (policy: string) =>
  new PooldeckError('accessDenied', undefined, {
    details: {
      operation: 'DescribeUserPool',
      region: 'eu-west-1',
      awsMessage: 'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: cognito-idp:DescribeUserPool',
      policy,
    },
  });
const page = { page: 'users', poolId: 'eu-west-1_AbC' } as const;
const policyOf = async (error: Error) => {
  const read = await asResult('test', () => Promise.reject(error), page);
  return read.ok ? undefined : read.error.details?.policy;
};

describe('a page that AWS denies a call', () => {
  it('shows the policy for all that the page calls, on this pool', async () => {
    const policy = await policyOf(denied('{}'));
    expect(policy).toContain('cognito-idp:ListUsers');
    expect(policy).toContain('arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbC');
  });

  it('shows what a denied role needs first', async () => {
    expect(await policyOf(denied('sts:AssumeRole'))).toBe('sts:AssumeRole');
  });

  it('leaves other errors as they are', async () => {
    expect(await policyOf(new PooldeckError('throttle'))).toBeUndefined();
  });
});
