import { regionOfArn } from '@/lib/settings/arns';
import { hasOwnDomain, hasPrefixDomain } from '@/lib/settings/rules/pool-facts';
import type { PoolRule } from '@/lib/settings/rules/rule';

const reserved = ['aws', 'amazon', 'cognito'];

/** Domain of the login pages (facts 8). */
export const domainRules: readonly PoolRule[] = [
  {
    id: 'domain-prefix-missing',
    level: 'error',
    settings: ['domainPrefix', 'domainKind'],
    check: (pool) =>
      hasPrefixDomain(pool) &&
      pool.domainPrefix === '' &&
      'Enter a prefix, or choose no domain: you can add one later.',
  },
  {
    id: 'domain-prefix-reserved',
    level: 'error',
    settings: ['domainPrefix'],
    check: ({ domainPrefix: prefix }) => {
      const word = reserved.find((name) => prefix.split('-').includes(name));
      return word !== undefined && `AWS keeps the word ${word} for itself. Choose a prefix without it.`;
    },
  },
  {
    id: 'domain-prefix-near-reserved',
    level: 'warning',
    settings: ['domainPrefix'],
    check: ({ domainPrefix: prefix }) => {
      const word = reserved.find((name) => prefix.includes(name) && !prefix.split('-').includes(name));
      return word !== undefined && `The prefix contains ${word}, which AWS may refuse. Better choose one without it.`;
    },
  },
  {
    id: 'domain-name-missing',
    level: 'error',
    settings: ['domainName', 'domainKind'],
    check: (pool) =>
      hasOwnDomain(pool) &&
      pool.domainName === '' &&
      'Enter your domain name, such as auth.example.com, or choose another kind of domain.',
  },
  {
    id: 'domain-name-no-subdomain',
    level: 'error',
    settings: ['domainName'],
    check: ({ domainName: name }) =>
      name !== '' &&
      name.split('.').length < 3 &&
      `Cognito wants a subdomain. Put a word before it, as in auth.${name}.`,
  },
  {
    id: 'domain-certificate-missing',
    level: 'error',
    settings: ['domainCertificateArn', 'domainKind'],
    check: (pool) =>
      hasOwnDomain(pool) &&
      pool.domainCertificateArn === '' &&
      'Your own domain needs a certificate. Enter its ARN from Certificate Manager in us-east-1.',
  },
  {
    id: 'domain-certificate-region',
    level: 'error',
    settings: ['domainCertificateArn'],
    check: ({ domainCertificateArn: arn }) =>
      arn !== '' &&
      regionOfArn(arn) !== 'us-east-1' &&
      'The certificate must be in us-east-1, whatever the Region of the pool. Request or import it there.',
  },
  {
    id: 'managed-login-needs-essentials',
    level: 'error',
    settings: ['managedLoginVersion', 'tier'],
    check: (pool) =>
      pool.tier === 'LITE' &&
      pool.managedLoginVersion === '2' &&
      'The Lite plan has the classic login pages only. Choose them, or the Essentials or Plus plan.',
  },
  {
    id: 'old-tls',
    level: 'warning',
    settings: ['domainSecurityPolicy'],
    check: (pool) =>
      pool.domainSecurityPolicy === 'TLS_V1' &&
      'TLS 1.0 counts as broken. Choose TLS 1.2 unless very old devices must sign in.',
  },
];
