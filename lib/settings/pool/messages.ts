import { kindsFor } from '@/lib/settings/kinds-for';
import {
  codeMailText,
  codeSmsText,
  inviteMailText,
  inviteSmsText,
  linkMailText,
  subjectText,
} from '@/lib/settings/text-limits';

const pool = kindsFor('pool');
const mfa = kindsFor('mfa');
const docs = 'cognito-user-pool-settings-message-customizations';
/** Every text may stay empty: then Cognito sends its own, and nothing is written. */
const own = { docs, default: '', whenEmpty: 'Cognito’s own text' } as const;

export const messageSettings = {
  verificationMethod: pool.choice({
    label: 'Verify e-mail with',
    help: 'What a person who signs up finds in the mail.',
    docs,
    default: 'CONFIRM_WITH_CODE',
    options: [
      { value: 'CONFIRM_WITH_CODE', label: 'A code', help: 'Typed into your app.' },
      { value: 'CONFIRM_WITH_LINK', label: 'A link', help: 'Opened in the browser; the pool needs a domain.' },
    ],
    aws: 'VerificationMessageTemplate.DefaultEmailOption',
  }),
  verificationEmailSubject: pool.text({
    ...own,
    label: 'Verification e-mail: subject',
    help: 'Subject of the e-mail with the code.',
    limits: subjectText,
    aws: 'VerificationMessageTemplate.EmailSubject',
  }),
  verificationEmailMessage: pool.longText({
    ...own,
    label: 'Verification e-mail: text',
    help: 'Put {####} where the code goes. HTML is fine.',
    limits: codeMailText,
    placeholders: ['code'],
    aws: 'VerificationMessageTemplate.EmailMessage',
  }),
  verificationLinkSubject: pool.text({
    ...own,
    label: 'Verification link: subject',
    help: 'Subject of the e-mail with the link.',
    limits: subjectText,
    aws: 'VerificationMessageTemplate.EmailSubjectByLink',
  }),
  verificationLinkMessage: pool.longText({
    ...own,
    label: 'Verification link: text',
    help: 'Put {##Verify e-mail##} where the link goes; the words between ## are what people click. HTML is fine.',
    limits: linkMailText,
    placeholders: ['link'],
    aws: 'VerificationMessageTemplate.EmailMessageByLink',
  }),
  verificationSms: pool.longText({
    ...own,
    label: 'Verification SMS',
    help: 'Put {####} where the code goes.',
    limits: codeSmsText,
    placeholders: ['code'],
    aws: 'VerificationMessageTemplate.SmsMessage',
  }),
  inviteEmailSubject: pool.text({
    ...own,
    label: 'Invitation e-mail: subject',
    help: 'Subject of the e-mail to a user that an administrator made.',
    limits: subjectText,
    aws: 'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject',
  }),
  inviteEmailMessage: pool.longText({
    ...own,
    label: 'Invitation e-mail: text',
    help: 'Put {username} and {####} where the user name and the temporary password go. HTML is fine.',
    limits: inviteMailText,
    placeholders: ['username', 'password'],
    aws: 'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage',
  }),
  inviteSms: pool.longText({
    ...own,
    label: 'Invitation SMS',
    help: 'Put {username} and {####} where the user name and the temporary password go.',
    limits: inviteSmsText,
    placeholders: ['username', 'password'],
    aws: 'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage',
  }),
  mfaSms: pool.longText({
    ...own,
    label: 'Sign-in SMS',
    help: 'Sent for SMS as a second factor or as a one-time code. Put {####} where the code goes.',
    limits: codeSmsText,
    placeholders: ['code'],
    aws: 'SmsAuthenticationMessage',
  }),
  mfaEmailSubject: mfa.text({
    ...own,
    label: 'Sign-in e-mail: subject',
    help: 'Subject of the e-mail with the second factor.',
    limits: subjectText,
    aws: 'EmailMfaConfiguration.Subject',
  }),
  mfaEmailMessage: mfa.longText({
    ...own,
    label: 'Sign-in e-mail: text',
    help: 'Put {####} where the code goes. HTML is fine.',
    limits: codeMailText,
    placeholders: ['code'],
    aws: 'EmailMfaConfiguration.Message',
  }),
};
