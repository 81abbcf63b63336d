import { kindsFor } from '@/lib/settings/kinds-for';

const domain = kindsFor('domain');

export const domainSettings = {
  domainKind: domain.choice({
    label: 'Domain for login pages',
    help: 'The address of the sign-in pages and of the OAuth endpoints. Needed for redirect sign-in.',
    docs: 'cognito-user-pools-assign-domain-prefix',
    default: 'none',
    options: [
      { value: 'none', label: 'None', help: 'Apps call the API themselves. You can add a domain later.' },
      {
        value: 'prefix',
        label: 'Cognito domain',
        help: 'A prefix of your choice before .auth.{region}.amazoncognito.com.',
      },
      { value: 'custom', label: 'Your own domain', help: 'Needs a certificate and a DNS record; takes up to an hour.' },
      {
        value: 'both',
        label: 'Both',
        help: 'The Cognito domain works at once, and goes on working beside your own.',
      },
    ],
    aws: {
      paths: [],
      // Of one domain; a pool that has one of each kind is told by `decodePool`.
      read: ({ Domain: name, CustomDomainConfig: custom }) =>
        name === undefined || name === '' ? 'none' : custom?.CertificateArn ? 'custom' : 'prefix',
      write: () => ({}),
    },
  }),
  domainPrefix: domain.text({
    label: 'Prefix',
    help: 'Unique among all AWS customers in the Region. It can never be changed, only deleted and made anew.',
    docs: 'cognito-user-pools-assign-domain-prefix',
    default: '',
    limits: {
      min: 1,
      max: 63,
      pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u,
      hint: 'May contain small letters, digits and hyphens, but no hyphen at either end.',
    },
    aws: 'Domain',
  }),
  domainName: domain.text({
    label: 'Domain name',
    help: 'A subdomain that you own, such as auth.example.com. The domain above it needs a DNS A record.',
    docs: 'cognito-user-pools-add-custom-domain',
    default: '',
    limits: {
      min: 1,
      max: 63,
      pattern: /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u,
      hint: 'Must be a bare domain name in small letters: no https://, port or path.',
    },
    aws: 'Domain',
  }),
  domainCertificateArn: domain.arn({
    label: 'Certificate',
    help: 'From AWS Certificate Manager in us-east-1, whatever the Region of the pool, valid for the domain name.',
    docs: 'cognito-user-pools-add-custom-domain',
    default: '',
    service: 'acm',
    aws: 'CustomDomainConfig.CertificateArn',
  }),
  domainSecurityPolicy: domain.choice({
    label: 'Oldest TLS version',
    help: 'Browsers that know only older versions cannot open the login pages.',
    docs: 'cognito-user-pools-add-custom-domain',
    default: 'TLS_V1_2_2021',
    options: [
      { value: 'TLS_V1_3_2025', label: 'TLS 1.3', help: 'The strictest; recent browsers only.' },
      { value: 'TLS_V1_2_2021', label: 'TLS 1.2', help: 'Recommended by AWS.' },
      { value: 'TLS_V1', label: 'TLS 1.0', help: 'Only for clients more than ten years old.' },
    ],
    aws: 'CustomDomainConfig.SecurityPolicy',
  }),
  managedLoginVersion: domain.choice({
    label: 'Login pages',
    help: 'The look of the pages on this domain.',
    docs: 'cognito-user-pools-managed-login',
    default: '1',
    options: [
      { value: '1', label: 'Classic', help: 'Work at once, on every plan.' },
      {
        value: '2',
        label: 'Managed login',
        help: 'Newer, with passkeys and one-time codes. Needs the Essentials plan, and a style for each app client with login pages.',
      },
    ],
    aws: {
      paths: ['ManagedLoginVersion'],
      read: ({ ManagedLoginVersion: version }) => (version === 2 ? '2' : '1'),
      write: (version) => ({ ManagedLoginVersion: Number(version) }),
    },
  }),
};
