import type { PoolValues } from '@/lib/settings/pool-settings';
import { hasSms, usesMfa } from '@/lib/settings/rules/pool-facts';
import type { PoolRule } from '@/lib/settings/rules/rule';

/** The contacts that must be verified before a recovery code can reach anyone; one of them is enough. */
const reached = {
  email: ['email'],
  phone: ['phone_number'],
  emailThenPhone: ['email', 'phone_number'],
  phoneThenEmail: ['email', 'phone_number'],
  adminOnly: [],
} as const satisfies Record<PoolValues['recovery'], readonly PoolValues['autoVerified'][number][]>;

const signInContacts = {
  username: [],
  email: ['email'],
  phone: ['phone_number'],
  emailOrPhone: ['email', 'phone_number'],
} as const satisfies Record<PoolValues['signInMode'], readonly PoolValues['autoVerified'][number][]>;

/** Verification and the way back in (facts 2.3, SDK texts on recovery). */
export const contactRules: readonly PoolRule[] = [
  {
    id: 'phone-verification-needs-sms-role',
    level: 'error',
    settings: ['autoVerified', 'smsRoleArn', 'eumsRoleArn'],
    check: (pool) =>
      pool.autoVerified.includes('phone_number') &&
      !hasSms(pool) &&
      'Verifying phone numbers needs an SMS role. Enter it below, or leave phone numbers out.',
  },
  {
    id: 'verify-before-update-not-auto-verified',
    level: 'error',
    settings: ['verifyBeforeUpdate', 'autoVerified'],
    check: (pool) =>
      pool.verifyBeforeUpdate.some((name) => !pool.autoVerified.includes(name)) &&
      'The old value can be kept only for what is verified automatically. Choose the same there, or less here.',
  },
  {
    id: 'sign-up-without-verification',
    level: 'warning',
    settings: ['autoVerified', 'selfSignUp'],
    check: (pool) =>
      pool.selfSignUp &&
      pool.autoVerified.length === 0 &&
      pool.triggerPreSignUp === '' &&
      'People who sign up get no code and stay unconfirmed until an administrator or a trigger confirms them. Choose e-mail address or phone number.',
  },
  {
    id: 'sign-in-contact-not-verified',
    level: 'warning',
    settings: ['autoVerified', 'signInMode'],
    check: (pool) =>
      pool.autoVerified.length > 0 &&
      signInContacts[pool.signInMode].some((name) => !pool.autoVerified.includes(name)) &&
      'People sign in with a contact that nobody has checked, so anyone could register someone else’s. Choose it here, too.',
  },
  {
    id: 'recovery-reaches-nobody',
    level: 'warning',
    settings: ['recovery', 'autoVerified'],
    check: (pool) =>
      pool.recovery !== 'adminOnly' &&
      !reached[pool.recovery].some((name) => pool.autoVerified.includes(name)) &&
      'Reset codes go to verified contacts only, and this one is not verified automatically: a forgotten password is lost. Choose it under “Verify automatically”.',
  },
  {
    id: 'recovery-needs-sms-role',
    level: 'warning',
    settings: ['recovery', 'smsRoleArn', 'eumsRoleArn'],
    check: (pool) =>
      pool.recovery === 'phone' &&
      !hasSms(pool) &&
      'Without an SMS role nobody receives a reset code. Enter the role below, or choose e-mail.',
  },
  {
    id: 'recovery-by-second-factor',
    level: 'warning',
    settings: ['recovery', 'mfaMethods'],
    check: (pool) =>
      ((pool.recovery === 'phone' && usesMfa(pool, 'SMS')) || (pool.recovery === 'email' && usesMfa(pool, 'EMAIL'))) &&
      'Whoever uses this as the second factor cannot reset a password with it. Allow the other way, too.',
  },
];
