import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');
const docs = 'user-pool-email';

export const senderSettings = {
  emailSender: pool.choice({
    label: 'E-mail is sent by',
    help: 'Verification codes, invitations and password resets.',
    docs,
    default: 'COGNITO_DEFAULT',
    options: [
      {
        value: 'COGNITO_DEFAULT',
        label: 'Cognito',
        help: 'From no-reply@verificationemail.com. At most 50 e-mails a day: for trying things out.',
      },
      { value: 'DEVELOPER', label: 'Amazon SES', help: 'From your own address, at your own limits: for real users.' },
    ],
    aws: 'EmailConfiguration.EmailSendingAccount',
  }),
  emailSourceArn: pool.arn({
    label: 'SES identity',
    help: 'The verified address or domain in Amazon SES that e-mail is sent with.',
    docs,
    default: '',
    service: 'ses',
    aws: 'EmailConfiguration.SourceArn',
  }),
  emailFrom: pool.text({
    label: 'From',
    help: 'What people see as the sender: an address, or a name with the address in angle brackets.',
    docs,
    default: '',
    limits: {
      min: 0,
      max: 320,
      pattern: /^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
      hint: 'Must be an address, or a name and an address: Example <no-reply@example.com>',
    },
    whenEmpty: 'The SES identity',
    aws: 'EmailConfiguration.From',
  }),
  emailReplyTo: pool.text({
    label: 'Reply to',
    help: 'Where answers go.',
    docs,
    default: '',
    limits: {
      min: 1,
      max: 320,
      pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
      hint: 'Must be one e-mail address, like help@example.com.',
    },
    whenEmpty: 'The sender',
    aws: 'EmailConfiguration.ReplyToEmailAddress',
  }),
  emailConfigurationSet: pool.text({
    label: 'SES configuration set',
    help: 'For bounces, delivery events and sending IP addresses in Amazon SES.',
    docs,
    default: '',
    limits: {
      min: 1,
      max: 64,
      pattern: /^[a-zA-Z0-9_-]+$/u,
      hint: 'May contain letters, digits, _ and -',
    },
    aws: 'EmailConfiguration.ConfigurationSet',
  }),
};
