import { regionOfArn } from '@/lib/settings/arns';
import type { PoolRule } from '@/lib/settings/rules/rule';

/** Feature plan and encryption (facts 4.2). */
export const nameRules: readonly PoolRule[] = [
  {
    id: 'deletion-protection-off',
    level: 'warning',
    settings: ['deletionProtection'],
    check: (pool) =>
      !pool.deletionProtection &&
      'One call deletes the pool with all its users, and nothing brings them back. Turn deletion protection on for any pool with real users.',
  },
  {
    id: 'threat-protection-needs-plus',
    level: 'error',
    settings: ['threatProtection', 'tier'],
    check: (pool) =>
      pool.tier !== 'PLUS' &&
      pool.threatProtection !== 'OFF' &&
      'Threat protection needs the Plus plan. Choose Plus, or turn threat protection off.',
  },
  {
    id: 'encryption-key-missing',
    level: 'error',
    settings: ['encryptionKeyArn', 'encryptionKey'],
    check: (pool) =>
      pool.encryptionKey === 'CUSTOMER_MANAGED_KEY' &&
      pool.encryptionKeyArn === '' &&
      'Enter the ARN of your KMS key, or let AWS own the key.',
  },
  {
    id: 'encryption-key-region',
    level: 'error',
    settings: ['encryptionKeyArn'],
    check: (pool, { region }) =>
      pool.encryptionKeyArn !== '' &&
      region !== undefined &&
      regionOfArn(pool.encryptionKeyArn) !== region &&
      `The key must be in ${region}, the Region of the pool. Enter a key of that Region.`,
  },
];
