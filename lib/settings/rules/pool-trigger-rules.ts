import { regionOfArn } from '@/lib/settings/arns';
import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';
import type { PoolRule } from '@/lib/settings/rules/rule';

const lambdas = [
  'triggerPreSignUp',
  'triggerPostConfirmation',
  'triggerPreAuthentication',
  'triggerPostAuthentication',
  'triggerUserMigration',
  'triggerInboundFederation',
  'triggerPreTokenGeneration',
  'triggerDefineAuthChallenge',
  'triggerCreateAuthChallenge',
  'triggerVerifyAuthChallengeResponse',
  'triggerCustomMessage',
  'customEmailSender',
  'customSmsSender',
] as const satisfies readonly PoolSettingId[];

function challengeTriggers(pool: PoolValues): string[] {
  return [pool.triggerDefineAuthChallenge, pool.triggerCreateAuthChallenge, pool.triggerVerifyAuthChallengeResponse];
}

/** One rule a trigger, so that the message stands at its field. Another account is fine, another Region is not. */
const regionRules: readonly PoolRule[] = lambdas.map((id) => ({
  id: `${id}-region`,
  level: 'error',
  settings: [id],
  check: (pool, { region }) =>
    pool[id] !== '' &&
    region !== undefined &&
    regionOfArn(pool[id]) !== region &&
    `The function must be in ${region}, the Region of the pool. Enter one of that Region.`,
}));

/** Lambda functions and their key (facts 2.3). */
export const triggerRules: readonly PoolRule[] = [
  ...regionRules,
  {
    id: 'own-sender-needs-key',
    level: 'error',
    settings: ['kmsKeyId', 'customEmailSender', 'customSmsSender'],
    check: (pool) =>
      pool.kmsKeyId === '' && 'Your sender receives codes encrypted, so Cognito needs a KMS key. Enter its ARN.',
  },
  {
    id: 'own-sender-key-region',
    level: 'error',
    settings: ['kmsKeyId'],
    check: (pool, { region }) =>
      pool.kmsKeyId !== '' &&
      region !== undefined &&
      regionOfArn(pool.kmsKeyId) !== region &&
      `The key must be in ${region}, the Region of the pool. Enter one of that Region.`,
  },
  {
    id: 'token-event-needs-essentials',
    level: 'error',
    settings: ['preTokenGenerationVersion', 'tier'],
    check: (pool) =>
      pool.tier === 'LITE' &&
      pool.preTokenGenerationVersion !== 'V1_0' &&
      'The Lite plan changes ID tokens only. Choose V1, or the Essentials or Plus plan.',
  },
  {
    id: 'custom-sign-in-incomplete',
    level: 'warning',
    settings: ['triggerDefineAuthChallenge', 'triggerCreateAuthChallenge', 'triggerVerifyAuthChallengeResponse'],
    check: (pool) => {
      const set = challengeTriggers(pool).filter((arn) => arn !== '').length;
      return set > 0 && set < 3 && 'Custom sign-in works only with all three functions. Enter the missing ones.';
    },
  },
];
