import { regionOfArn } from '@/lib/settings/arns';
import { hasPlaceholder } from '@/lib/settings/check-text';
import { passwordlessFactors } from '@/lib/settings/rules/pool-facts';
import type { PoolRule } from '@/lib/settings/rules/rule';

/** Cognito sends from a pool elsewhere through these (facts 2.3; measured from one pool Region only). */
const sesRegions = ['eu-west-1', 'us-east-1', 'us-west-2'];

function inviteRules(id: 'inviteEmailMessage' | 'inviteSms'): PoolRule[] {
  return [
    {
      id: `${id}-without-username`,
      level: 'error',
      settings: [id],
      check: (pool) =>
        pool[id] !== '' &&
        !hasPlaceholder(pool[id], 'username') &&
        'Put {username} into the text: Cognito replaces it with the user name.',
    },
    {
      id: `${id}-without-password`,
      level: 'error',
      settings: [id],
      check: (pool) =>
        pool[id] !== '' &&
        !hasPlaceholder(pool[id], 'password') &&
        passwordlessFactors(pool).length === 0 &&
        'Put {####} into the text: Cognito replaces it with the temporary password.',
    },
  ];
}

/** Sender and texts (facts 2.3). */
export const messageRules: readonly PoolRule[] = [
  {
    id: 'ses-identity-missing',
    level: 'error',
    settings: ['emailSourceArn', 'emailSender'],
    check: (pool) =>
      pool.emailSender === 'DEVELOPER' &&
      pool.emailSourceArn === '' &&
      'Amazon SES needs a verified identity. Enter its ARN, or let Cognito send.',
  },
  {
    id: 'ses-identity-region',
    level: 'warning',
    settings: ['emailSourceArn'],
    check: (pool, { region }) =>
      pool.emailSourceArn !== '' &&
      region !== undefined &&
      ![region, ...sesRegions].includes(regionOfArn(pool.emailSourceArn)) &&
      `Cognito may refuse an SES identity of this Region. Use one in ${region}, eu-west-1, us-east-1 or us-west-2.`,
  },
  {
    id: 'fifty-mails-a-day',
    level: 'warning',
    settings: ['emailSender'],
    check: (pool) =>
      pool.emailSender === 'COGNITO_DEFAULT' &&
      pool.customEmailSender === '' &&
      'Cognito sends at most 50 e-mails a day for your account in a Region; after that nobody gets a code. Use Amazon SES before real users come.',
  },
  {
    id: 'verification-link-needs-domain',
    level: 'warning',
    settings: ['verificationMethod', 'domainKind'],
    check: (pool) =>
      pool.verificationMethod === 'CONFIRM_WITH_LINK' &&
      pool.domainKind === 'none' &&
      'The link opens a page on the pool’s domain, and there is none. Give the pool a domain, or verify with a code.',
  },
  ...inviteRules('inviteEmailMessage'),
  ...inviteRules('inviteSms'),
];
