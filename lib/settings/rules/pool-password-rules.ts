import type { PoolRule } from '@/lib/settings/rules/rule';

/** Password policy (facts 4.2). */
export const passwordRules: readonly PoolRule[] = [
  {
    id: 'short-passwords',
    level: 'warning',
    settings: ['passwordMinLength'],
    check: (pool) =>
      pool.passwordMinLength < 8 && 'Passwords under 8 characters are quickly guessed. Ask for 8 or more.',
  },
  {
    id: 'password-history-needs-essentials',
    level: 'error',
    settings: ['passwordHistory', 'tier'],
    check: (pool) =>
      pool.tier === 'LITE' &&
      pool.passwordHistory > 0 &&
      'The Lite plan remembers no passwords. Choose Essentials or Plus, or enter 0.',
  },
];
