import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');
const docs = 'managing-users-passwords';

export const policySettings = {
  passwordMinLength: pool.integer({
    label: 'Minimum length',
    help: 'Shorter passwords are refused at sign-up and reset.',
    docs,
    min: 6,
    max: 99,
    unit: 'characters',
    default: 8,
    aws: 'Policies.PasswordPolicy.MinimumLength',
  }),
  passwordUppercase: pool.toggle({
    label: 'A capital letter',
    help: 'Every password needs at least one of A–Z.',
    docs,
    default: true,
    aws: 'Policies.PasswordPolicy.RequireUppercase',
  }),
  passwordLowercase: pool.toggle({
    label: 'A small letter',
    help: 'Every password needs at least one of a–z.',
    docs,
    default: true,
    aws: 'Policies.PasswordPolicy.RequireLowercase',
  }),
  passwordNumbers: pool.toggle({
    label: 'A digit',
    help: 'Every password needs at least one of 0–9.',
    docs,
    default: true,
    aws: 'Policies.PasswordPolicy.RequireNumbers',
  }),
  passwordSymbols: pool.toggle({
    label: 'A symbol',
    help: 'Every password needs at least one sign such as ! ? # or a space inside.',
    docs,
    default: true,
    aws: 'Policies.PasswordPolicy.RequireSymbols',
  }),
  passwordHistory: pool.integer({
    label: 'Remembered passwords',
    help: 'So many earlier passwords cannot be used again. 0 allows them all; more needs the Essentials plan.',
    docs,
    min: 0,
    max: 24,
    unit: 'passwords',
    default: 0,
    aws: {
      paths: ['Policies.PasswordPolicy.PasswordHistorySize'],
      read: (input) => input.Policies?.PasswordPolicy?.PasswordHistorySize,
      // 0 is what a pool without the member has; the Lite plan may refuse the member itself.
      write: (size) => (size === 0 ? {} : { Policies: { PasswordPolicy: { PasswordHistorySize: size } } }),
    },
  }),
  temporaryPasswordDays: pool.integer({
    label: 'Temporary passwords last',
    help: 'An invited person must sign in within this time, or an administrator has to invite them again.',
    docs,
    min: 1,
    max: 365,
    unit: 'days',
    default: 7,
    aws: 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
  }),
  selfSignUp: pool.toggle({
    label: 'People may sign up themselves',
    help: 'When off, only administrators create users: by invitation.',
    docs: 'signing-up-users-in-your-app',
    default: true,
    aws: { path: 'AdminCreateUserConfig.AllowAdminCreateUserOnly', on: false, off: true },
  }),
};
