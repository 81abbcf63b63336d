import { kindsFor } from '@/lib/settings/kinds-for';
import { nameText } from '@/lib/settings/text-limits';

const pool = kindsFor('pool');

export const nameSettings = {
  name: pool.text({
    label: 'Pool name',
    help: 'Shown in lists only; people who sign in never see it. Names need not be unique.',
    default: '',
    required: true,
    limits: nameText,
    aws: 'PoolName',
  }),
  tier: pool.choice({
    label: 'Feature plan',
    help: 'What the pool can do and what each active user costs in a month. You can change it later.',
    docs: 'cognito-sign-in-feature-plans',
    default: 'ESSENTIALS',
    options: [
      {
        value: 'LITE',
        label: 'Lite',
        help: 'Passwords, MFA by SMS or authenticator app, social and company sign-in, classic login pages.',
      },
      {
        value: 'ESSENTIALS',
        label: 'Essentials',
        help: 'Lite, plus passkeys and one-time codes, e-mail MFA, managed login, password history and changes to access tokens.',
      },
      {
        value: 'PLUS',
        label: 'Plus',
        help: 'Essentials, plus threat protection: risky sign-ins and leaked passwords are found, logged and can be blocked.',
      },
    ],
    aws: 'UserPoolTier',
  }),
  deletionProtection: pool.toggle({
    label: 'Deletion protection',
    help: 'The pool cannot be deleted until someone turns this off. A deleted pool takes all its users with it.',
    default: true,
    awsDefault: false,
    aws: { path: 'DeletionProtection', on: 'ACTIVE', off: 'INACTIVE' },
  }),
  threatProtection: pool.choice({
    label: 'Threat protection',
    help: 'Looks at each sign-in for leaked passwords, odd places and devices. Needs the Plus plan.',
    docs: 'cognito-user-pool-settings-threat-protection',
    default: 'OFF',
    options: [
      { value: 'OFF', label: 'Off' },
      { value: 'AUDIT', label: 'Watch only', help: 'Risks are logged; nobody is stopped.' },
      { value: 'ENFORCED', label: 'Enforced', help: 'Risky sign-ins are blocked or must pass MFA.' },
    ],
    aws: 'UserPoolAddOns.AdvancedSecurityMode',
  }),
  threatProtectionCustomAuth: pool.choice({
    label: 'Threat protection for custom sign-in',
    help: 'The same for sign-ins that your own challenge triggers run.',
    docs: 'cognito-user-pool-settings-threat-protection',
    default: 'OFF',
    options: [
      { value: 'OFF', label: 'Off' },
      { value: 'AUDIT', label: 'Watch only' },
      { value: 'ENFORCED', label: 'Enforced' },
    ],
    aws: {
      paths: ['UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode'],
      read: (input) => input.UserPoolAddOns?.AdvancedSecurityAdditionalFlows?.CustomAuthMode,
      write: (mode) =>
        mode === 'OFF' ? {} : { UserPoolAddOns: { AdvancedSecurityAdditionalFlows: { CustomAuthMode: mode } } },
    },
  }),
  issuer: pool.choice({
    label: 'Token issuer',
    help: 'The address in the `iss` claim of every token. Apps check it, so changing it later breaks them.',
    default: 'ORIGINAL',
    options: [
      { value: 'ORIGINAL', label: 'Regional', help: 'cognito-idp.{region}.amazonaws.com. Every library knows it.' },
      {
        value: 'UPDATED',
        label: 'Multi-Region',
        help: 'issuer-cognito-idp.{region}.amazonaws.com. Needed for replicas in other Regions.',
      },
    ],
    aws: {
      paths: ['IssuerConfiguration.Type'],
      read: (input) => input.IssuerConfiguration?.Type,
      // A young member: not sent unless it is wanted, so that endpoints that do not know it are not asked.
      write: (type) => (type === 'ORIGINAL' ? {} : { IssuerConfiguration: { Type: type } }),
    },
  }),
  encryptionKey: pool.choice({
    label: 'Encryption key',
    help: 'The key that protects the stored user data.',
    default: 'AWS_OWNED_KEY',
    options: [
      { value: 'AWS_OWNED_KEY', label: 'Owned by AWS', help: 'Free, nothing to look after.' },
      { value: 'CUSTOMER_MANAGED_KEY', label: 'Your own KMS key', help: 'Without the key nobody can sign in.' },
    ],
    aws: {
      paths: ['KeyConfiguration.KeyType'],
      read: (input) => input.KeyConfiguration?.KeyType,
      // Young as well.
      write: (type) => (type === 'AWS_OWNED_KEY' ? {} : { KeyConfiguration: { KeyType: type } }),
    },
  }),
  encryptionKeyArn: pool.arn({
    label: 'KMS key for user data',
    help: 'Cognito must be allowed to use it. Replicas need a multi-Region key.',
    default: '',
    service: 'kms',
    aws: 'KeyConfiguration.KmsKeyArn',
  }),
};
