import type { PoolRule } from '@/lib/settings/rules/rule';

/** Text messages (facts 2.3, SDK texts on EumsSms). */
export const smsRules: readonly PoolRule[] = [
  {
    id: 'eums-role-missing',
    level: 'error',
    settings: ['eumsRoleArn', 'smsService'],
    check: (pool) =>
      pool.smsService === 'EUMS' &&
      pool.eumsRoleArn === '' &&
      'End User Messaging needs an IAM role. Enter its ARN, or choose Amazon SNS.',
  },
  {
    id: 'sns-region-elsewhere',
    level: 'warning',
    settings: ['smsRegion'],
    check: (pool, { region }) =>
      pool.smsRegion !== '' &&
      region !== undefined &&
      pool.smsRegion !== region &&
      `Cognito accepts only one SNS Region for each pool Region, in most cases the same: ${region}. Leave this empty unless you know of an exception.`,
  },
  {
    id: 'eums-region-elsewhere',
    level: 'error',
    settings: ['eumsRegion'],
    check: (pool, { region }) =>
      pool.eumsRegion !== '' &&
      region !== undefined &&
      pool.eumsRegion !== region &&
      `Must be ${region}, the Region of the pool. Leave it empty.`,
  },
];
