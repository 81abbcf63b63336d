import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');

export const signInSettings = {
  signInMode: pool.choice({
    label: 'People sign in with',
    help: 'Decides what a user name is in this pool.',
    docs: 'user-pool-settings-attributes',
    default: 'username',
    options: [
      { value: 'username', label: 'User name', help: 'A name of their own choice, with other ways in beside it.' },
      { value: 'email', label: 'E-mail address', help: 'The address is the user name.' },
      { value: 'phone', label: 'Phone number', help: 'The number is the user name.' },
      { value: 'emailOrPhone', label: 'E-mail address or phone number', help: 'Each person picks one of the two.' },
    ],
    aws: {
      paths: ['UsernameAttributes'],
      read: ({ UsernameAttributes: names = [] }) => {
        const [email, phone] = [names.includes('email'), names.includes('phone_number')];
        if (email && phone) return 'emailOrPhone';
        return email ? 'email' : phone ? 'phone' : 'username';
      },
      write: (mode) => {
        switch (mode) {
          case 'username':
            return {};
          case 'email':
            return { UsernameAttributes: ['email'] };
          case 'phone':
            return { UsernameAttributes: ['phone_number'] };
          case 'emailOrPhone':
            return { UsernameAttributes: ['email', 'phone_number'] };
        }
      },
    },
  }),
  aliases: pool.choices({
    label: 'Also accepted at sign-in',
    help: 'Besides the user name. E-mail and phone number work only once they are verified.',
    docs: 'user-pool-settings-attributes',
    default: [],
    options: [
      { value: 'email', label: 'E-mail address' },
      { value: 'phone_number', label: 'Phone number' },
      { value: 'preferred_username', label: 'Preferred user name', help: 'A second name that people can change.' },
    ],
    aws: {
      paths: ['AliasAttributes'],
      read: (input) => input.AliasAttributes,
      write: (aliases) => (aliases.length === 0 ? {} : { AliasAttributes: aliases }),
    },
  }),
  caseSensitive: pool.toggle({
    label: 'Tell capitals from small letters',
    help: 'When on, Ana and ana are two users. Off is right for nearly every pool.',
    docs: 'user-pool-settings-attributes',
    default: false,
    awsDefault: true,
    aws: 'UsernameConfiguration.CaseSensitive',
  }),
  firstFactors: pool.choices({
    label: 'Ways to sign in',
    help: 'What a person can start with. Ways beyond the password need the Essentials plan and apps that use the USER_AUTH flow.',
    docs: 'authentication-flows-selection-sdk',
    default: ['PASSWORD'],
    options: [
      { value: 'PASSWORD', label: 'Password', help: 'Cognito does not let a pool go without it.' },
      { value: 'WEB_AUTHN', label: 'Passkey', help: 'Fingerprint, face or security key.' },
      { value: 'EMAIL_OTP', label: 'One-time code by e-mail' },
      { value: 'SMS_OTP', label: 'One-time code by SMS', help: 'Needs an SMS role.' },
    ],
    aws: 'Policies.SignInPolicy.AllowedFirstAuthFactors',
  }),
};
