import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');
const mfa = kindsFor('mfa');
const docs = 'user-pool-settings-mfa';
const contacts = [
  { value: 'email', label: 'E-mail address' },
  { value: 'phone_number', label: 'Phone number' },
] as const;

export const mfaSettings = {
  mfa: mfa.choice({
    label: 'Multi-factor authentication',
    help: 'A second proof after the password.',
    docs,
    default: 'OFF',
    options: [
      { value: 'OFF', label: 'Off', help: 'A password is enough.' },
      { value: 'OPTIONAL', label: 'Optional', help: 'Each person may turn it on.' },
      { value: 'ON', label: 'Required', help: 'Nobody signs in without it.' },
    ],
    aws: 'MfaConfiguration',
  }),
  mfaMethods: mfa.choices({
    label: 'Second factors',
    help: 'What counts as the second proof.',
    docs,
    default: [],
    options: [
      { value: 'TOTP', label: 'Authenticator app', help: 'Free, works without a network.' },
      { value: 'SMS', label: 'SMS code', help: 'Costs money for each message; needs an SMS role.' },
      { value: 'EMAIL', label: 'E-mail code', help: 'Needs Amazon SES as the sender and the Essentials plan.' },
    ],
    aws: {
      paths: ['SoftwareTokenMfaConfiguration.Enabled'],
      read: (input) => [
        ...(input.SoftwareTokenMfaConfiguration?.Enabled ? (['TOTP'] as const) : []),
        ...(input.SmsMfaConfiguration ? (['SMS'] as const) : []),
        ...(input.EmailMfaConfiguration ? (['EMAIL'] as const) : []),
      ],
      write: (methods) => ({
        ...(methods.includes('TOTP') ? { SoftwareTokenMfaConfiguration: { Enabled: true } } : {}),
        ...(methods.includes('SMS') ? { SmsMfaConfiguration: {} } : {}),
        ...(methods.includes('EMAIL') ? { EmailMfaConfiguration: {} } : {}),
      }),
    },
  }),
  autoVerified: pool.choices({
    label: 'Verify automatically',
    help: 'Cognito sends a code or link when someone signs up or changes the value.',
    docs: 'user-pool-settings-email-phone-verification',
    default: ['email'],
    awsDefault: [],
    options: contacts,
    aws: 'AutoVerifiedAttributes',
  }),
  verifyBeforeUpdate: pool.choices({
    label: 'Keep the old value until the new one is verified',
    help: 'So a typing mistake locks nobody out.',
    docs: 'user-pool-settings-email-phone-verification',
    default: ['email'],
    awsDefault: [],
    options: contacts,
    aws: 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
  }),
  recovery: pool.choice({
    label: 'Forgotten passwords',
    help: 'Where Cognito sends the reset code. Only verified addresses and numbers count.',
    docs: 'managing-users-passwords',
    default: 'email',
    awsDefault: 'emailThenPhone',
    options: [
      { value: 'email', label: 'By e-mail' },
      { value: 'phone', label: 'By SMS' },
      { value: 'emailThenPhone', label: 'By e-mail, else by SMS' },
      { value: 'phoneThenEmail', label: 'By SMS, else by e-mail' },
      { value: 'adminOnly', label: 'Only an administrator can reset', help: 'People have to ask you.' },
    ],
    aws: {
      paths: [
        'AccountRecoverySetting.RecoveryMechanisms[].Name',
        'AccountRecoverySetting.RecoveryMechanisms[].Priority',
      ],
      read: ({ AccountRecoverySetting: setting }) => {
        const names = [...(setting?.RecoveryMechanisms ?? [])]
          .sort((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0))
          .map(({ Name }) => Name);
        if (names.length === 0) return undefined;
        if (names.includes('admin_only')) return 'adminOnly';
        if (names.length === 1) return names[0] === 'verified_email' ? 'email' : 'phone';
        return names[0] === 'verified_email' ? 'emailThenPhone' : 'phoneThenEmail';
      },
      write: (recovery) => ({
        AccountRecoverySetting: {
          RecoveryMechanisms: mechanisms[recovery].map((Name, index) => ({ Name, Priority: index + 1 })),
        },
      }),
    },
  }),
};

const mechanisms = {
  email: ['verified_email'],
  phone: ['verified_phone_number'],
  emailThenPhone: ['verified_email', 'verified_phone_number'],
  phoneThenEmail: ['verified_phone_number', 'verified_email'],
  adminOnly: ['admin_only'],
} as const;
