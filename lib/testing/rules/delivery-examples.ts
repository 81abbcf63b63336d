import { arnOf, elsewhere, ownDomain, type PoolExample, region, withSes, withSms } from '@/lib/testing/rules/example';

const triggers = [
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
] as const;
const triggerExamples = Object.fromEntries(
  triggers.map((id) => [
    `${id}-region`,
    { breaks: { [id]: arnOf.lambda, ...elsewhere }, passes: { [id]: arnOf.lambda, ...region } },
  ]),
);

/** Contacts, messages, triggers, tags and domain. */
export const deliveryExamples: Readonly<Record<string, PoolExample>> = {
  ...triggerExamples,
  'phone-verification-needs-sms-role': {
    breaks: { autoVerified: ['phone_number'] },
    passes: { autoVerified: ['phone_number'], smsService: 'EUMS', eumsRoleArn: arnOf.role },
  },
  'verify-before-update-not-auto-verified': {
    breaks: { autoVerified: ['email'], verifyBeforeUpdate: ['email', 'phone_number'] },
    passes: { autoVerified: [], verifyBeforeUpdate: ['email'] },
  },
  'sign-up-without-verification': {
    breaks: { autoVerified: [] },
    passes: { autoVerified: [], triggerPreSignUp: arnOf.lambda },
  },
  'sign-in-contact-not-verified': {
    breaks: { signInMode: 'emailOrPhone', autoVerified: ['email'] },
    passes: { signInMode: 'email', autoVerified: ['email'] },
  },
  'recovery-reaches-nobody': {
    breaks: { recovery: 'phone', autoVerified: ['email'] },
    passes: { recovery: 'phoneThenEmail', autoVerified: ['email'] },
  },
  'recovery-needs-sms-role': { breaks: { recovery: 'phone' }, passes: { recovery: 'phone', ...withSms } },
  'recovery-by-second-factor': {
    breaks: { recovery: 'phone', mfa: 'OPTIONAL', mfaMethods: ['SMS'], ...withSms },
    passes: { recovery: 'emailThenPhone', mfa: 'OPTIONAL', mfaMethods: ['SMS'], ...withSms },
  },
  'eums-role-missing': { breaks: { smsService: 'EUMS' }, passes: { smsService: 'EUMS', eumsRoleArn: arnOf.role } },
  'sns-region-elsewhere': {
    breaks: { ...withSms, smsRegion: 'eu-central-1', ...elsewhere },
    passes: { ...withSms, smsRegion: 'eu-central-1', ...region },
  },
  'eums-region-elsewhere': {
    breaks: { smsService: 'EUMS', eumsRoleArn: arnOf.role, eumsRegion: 'eu-central-1', ...elsewhere },
    passes: { smsService: 'EUMS', eumsRoleArn: arnOf.role, eumsRegion: 'eu-central-1', ...region },
  },
  'ses-identity-missing': { breaks: { emailSender: 'DEVELOPER' }, passes: withSes },
  'ses-identity-region': {
    breaks: { emailSender: 'DEVELOPER', emailSourceArn: arnOf.ses.replace('eu-west-1', 'sa-east-1'), ...region },
    passes: { ...withSes, ...region },
  },
  'fifty-mails-a-day': { breaks: { emailSender: 'COGNITO_DEFAULT' }, passes: withSes },
  'verification-link-needs-domain': {
    breaks: { verificationMethod: 'CONFIRM_WITH_LINK' },
    passes: { verificationMethod: 'CONFIRM_WITH_LINK', domainKind: 'prefix', domainPrefix: 'notes' },
  },
  'inviteEmailMessage-without-username': {
    breaks: { inviteEmailMessage: 'Your password is {####}' },
    passes: { inviteEmailMessage: '{username}: {####}' },
  },
  'inviteEmailMessage-without-password': {
    breaks: { inviteEmailMessage: 'Welcome, {username}' },
    passes: { inviteEmailMessage: 'Welcome, {username}', firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
  },
  'inviteSms-without-username': {
    breaks: { inviteSms: 'Your password is {####}', ...withSms },
    passes: { inviteSms: 'Your password is {####}' },
  },
  'inviteSms-without-password': {
    breaks: { inviteSms: 'Welcome, {username}', ...withSms },
    passes: { inviteSms: '{username} {####}', ...withSms },
  },
  'tag-twice': {
    breaks: {
      tags: [
        { key: 'env', value: 'a' },
        { key: 'env', value: 'b' },
      ],
    },
    passes: {
      tags: [
        { key: 'env', value: 'a' },
        { key: 'Env', value: 'a' },
      ],
    },
  },
  'tag-reserved': {
    breaks: { tags: [{ key: 'pooldeck:run', value: '' }] },
    passes: { tags: [{ key: 'pooldeck:runs', value: '' }] },
  },
  'own-sender-needs-key': {
    breaks: { customEmailSender: arnOf.lambda },
    passes: { customEmailSender: arnOf.lambda, kmsKeyId: arnOf.key },
  },
  'own-sender-key-region': {
    breaks: { customSmsSender: arnOf.lambda, kmsKeyId: arnOf.key, ...elsewhere },
    passes: { customSmsSender: arnOf.lambda, kmsKeyId: arnOf.key, ...region },
  },
  'token-event-needs-essentials': {
    breaks: { triggerPreTokenGeneration: arnOf.lambda, preTokenGenerationVersion: 'V2_0', tier: 'LITE' },
    passes: { triggerPreTokenGeneration: arnOf.lambda, preTokenGenerationVersion: 'V1_0', tier: 'LITE' },
  },
  'custom-sign-in-incomplete': {
    breaks: { triggerDefineAuthChallenge: arnOf.lambda, triggerCreateAuthChallenge: arnOf.lambda },
    passes: {
      triggerDefineAuthChallenge: arnOf.lambda,
      triggerCreateAuthChallenge: arnOf.lambda,
      triggerVerifyAuthChallengeResponse: arnOf.lambda,
    },
  },
  'domain-prefix-missing': {
    breaks: { domainKind: 'prefix' },
    passes: { domainKind: 'prefix', domainPrefix: 'notes' },
  },
  'domain-prefix-reserved': {
    breaks: { domainKind: 'prefix', domainPrefix: 'my-aws-app' },
    passes: { domainKind: 'prefix', domainPrefix: 'myapp-awsome' },
  },
  'domain-prefix-near-reserved': {
    breaks: { domainKind: 'prefix', domainPrefix: 'myapp-awsome' },
    passes: { domainKind: 'prefix', domainPrefix: 'myapp' },
  },
  'domain-name-missing': { breaks: { domainKind: 'custom' }, passes: ownDomain },
  'domain-name-no-subdomain': { breaks: { ...ownDomain, domainName: 'example.com' }, passes: ownDomain },
  'domain-certificate-missing': { breaks: { ...ownDomain, domainCertificateArn: '' }, passes: ownDomain },
  'domain-certificate-region': {
    breaks: { ...ownDomain, domainCertificateArn: arnOf.certificate.replace('us-east-1', 'eu-west-1') },
    passes: ownDomain,
  },
  'managed-login-needs-essentials': {
    breaks: { ...ownDomain, managedLoginVersion: '2', tier: 'LITE' },
    passes: { ...ownDomain, managedLoginVersion: '1', tier: 'LITE' },
  },
  'old-tls': { breaks: { ...ownDomain, domainSecurityPolicy: 'TLS_V1' }, passes: ownDomain },
};
