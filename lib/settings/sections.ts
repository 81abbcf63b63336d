import type { ClientSettingId } from '@/lib/settings/client-settings';
import type { PoolSettingId } from '@/lib/settings/pool-settings';

export interface Group<Id extends string> {
  readonly title: string;
  readonly settings: readonly Id[];
}

/** Settings that are shown together, in order. `settings` is all groups in a row. */
export interface Section<Id extends string = string, SectionName extends string = string> {
  readonly id: SectionName;
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly Group<Id>[];
  readonly settings: readonly Id[];
}

export const poolSections = [
  poolSection('name', 'Name', 'What the pool is called and what it can do.', [
    { title: 'Pool', settings: ['name', 'tier', 'deletionProtection'] },
    { title: 'Threat protection', settings: ['threatProtection', 'threatProtectionCustomAuth'] },
    { title: 'Issuer and encryption', settings: ['issuer', 'encryptionKey', 'encryptionKeyArn'] },
  ]),
  poolSection('sign-in', 'Sign-in', 'How people say who they are. Most of this can never be changed.', [
    { title: 'User names', settings: ['signInMode', 'aliases', 'caseSensitive'] },
    { title: 'First factor', settings: ['firstFactors'] },
  ]),
  poolSection('attributes', 'Attributes', 'What the pool knows about each user.', [
    { title: 'Standard attributes', settings: ['requiredAttributes'] },
    { title: 'Custom attributes', settings: ['customAttributes'] },
  ]),
  poolSection('policies', 'Policies', 'What makes a good password, and who may create users.', [
    {
      title: 'Passwords',
      settings: [
        'passwordMinLength',
        'passwordUppercase',
        'passwordLowercase',
        'passwordNumbers',
        'passwordSymbols',
        'passwordHistory',
        'temporaryPasswordDays',
      ],
    },
    { title: 'Sign-up', settings: ['selfSignUp'] },
  ]),
  poolSection('mfa', 'MFA and verification', 'A second proof at sign-in, checked contacts, and the way back in.', [
    { title: 'Multi-factor authentication', settings: ['mfa', 'mfaMethods'] },
    { title: 'Passkeys', settings: ['passkeyRelyingParty', 'passkeyUserVerification', 'passkeyFactor'] },
    { title: 'Verification and recovery', settings: ['autoVerified', 'verifyBeforeUpdate', 'recovery'] },
    {
      title: 'Text messages',
      settings: [
        'smsService',
        'smsRoleArn',
        'smsExternalId',
        'smsRegion',
        'eumsRoleArn',
        'eumsExternalId',
        'eumsOrigination',
        'eumsConfigurationSet',
        'eumsIndiaEntity',
        'eumsIndiaTemplate',
        'eumsRegion',
      ],
    },
    { title: 'Assurance levels', settings: ['acrLevel1', 'acrLevel2', 'acrLevel3', 'acrLevel4'] },
  ]),
  poolSection('messages', 'Messages', 'Who sends e-mail, and what it says. Empty texts mean Cognito’s own.', [
    {
      title: 'Sender',
      settings: ['emailSender', 'emailSourceArn', 'emailFrom', 'emailReplyTo', 'emailConfigurationSet'],
    },
    {
      title: 'Verification',
      settings: [
        'verificationMethod',
        'verificationEmailSubject',
        'verificationEmailMessage',
        'verificationLinkSubject',
        'verificationLinkMessage',
        'verificationSms',
      ],
    },
    { title: 'Invitation', settings: ['inviteEmailSubject', 'inviteEmailMessage', 'inviteSms'] },
    { title: 'Sign-in codes', settings: ['mfaEmailSubject', 'mfaEmailMessage', 'mfaSms'] },
  ]),
  poolSection('tags', 'Tags', 'Labels for cost, search and access.', [{ title: 'Tags', settings: ['tags'] }]),
  poolSection('devices', 'Devices', 'Whether the pool remembers the devices people sign in from.', [
    { title: 'Devices', settings: ['deviceRemembering', 'deviceChallenge'] },
  ]),
  poolSection('triggers', 'Triggers', 'Lambda functions of yours that Cognito calls on the way. All are optional.', [
    {
      title: 'Sign-up and sign-in',
      settings: [
        'triggerPreSignUp',
        'triggerPostConfirmation',
        'triggerPreAuthentication',
        'triggerPostAuthentication',
        'triggerUserMigration',
        'triggerInboundFederation',
        'inboundFederationVersion',
      ],
    },
    { title: 'Tokens', settings: ['triggerPreTokenGeneration', 'preTokenGenerationVersion'] },
    {
      title: 'Custom sign-in',
      settings: ['triggerDefineAuthChallenge', 'triggerCreateAuthChallenge', 'triggerVerifyAuthChallengeResponse'],
    },
    {
      title: 'Messages',
      settings: [
        'triggerCustomMessage',
        'customEmailSender',
        'customEmailSenderVersion',
        'customSmsSender',
        'customSmsSenderVersion',
        'kmsKeyId',
      ],
    },
  ]),
  poolSection('domain', 'Domain', 'The address of the login pages.', [
    {
      title: 'Domain',
      settings: [
        'domainKind',
        'domainPrefix',
        'domainName',
        'domainCertificateArn',
        'domainSecurityPolicy',
        'managedLoginVersion',
      ],
    },
  ]),
] as const;

export type PoolSectionId = (typeof poolSections)[number]['id'];

export const clientSections = [
  clientSection('app', 'App', 'What the app is called and how it signs people in.', [
    { title: 'App', settings: ['clientName', 'generateSecret'] },
    {
      title: 'Sign-in',
      settings: ['authFlows', 'authSessionValidity', 'preventUserExistenceErrors', 'propagateUserContext'],
    },
  ]),
  clientSection('tokens', 'Tokens', 'How long a sign-in lasts.', [
    { title: 'Lifetimes', settings: ['accessTokenValidity', 'idTokenValidity', 'refreshTokenValidity'] },
    { title: 'Renewal', settings: ['tokenRevocation', 'refreshRotation', 'rotationGraceSeconds'] },
  ]),
  clientSection('oauth', 'Sign-in by redirect', 'Login pages, grants, scopes and addresses.', [
    { title: 'OAuth', settings: ['oauthEnabled', 'oauthFlows', 'oauthScopes', 'identityProviders'] },
    { title: 'Addresses', settings: ['callbackUrls', 'defaultRedirectUri', 'logoutUrls'] },
  ]),
  clientSection('access', 'Attributes', 'What the app may read and write about a person.', [
    { title: 'Attributes', settings: ['readAttributes', 'writeAttributes'] },
  ]),
] as const;

/** The section that shows a setting; every setting is in exactly one. */
export function sectionOf(id: PoolSettingId): PoolSectionId {
  for (const { id: section, settings } of poolSections) if (settings.includes(id)) return section;
  throw new Error(`No section shows the setting ${id}.`);
}

type Spec<Name extends string, Id extends string> = [
  id: Name,
  title: string,
  intro: string,
  groups: readonly Group<Id>[],
];

function poolSection<const Name extends string>(...spec: Spec<Name, PoolSettingId>) {
  return section(spec);
}

function clientSection<const Name extends string>(...spec: Spec<Name, ClientSettingId>) {
  return section(spec);
}

function section<Name extends string, Id extends string>([id, title, intro, groups]: Spec<Name, Id>): Section<
  Id,
  Name
> {
  return { id, title, intro, groups, settings: groups.flatMap(({ settings }) => settings) };
}
