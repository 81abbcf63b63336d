/** A page of docs/ that is of use inside the console. Tutorials are not among them: docs/tutorials lists its own. */
export interface Guide {
  /** Its address below /help, and its file in docs/. */
  slug: string;
  /** Whom it is for. */
  group: 'console' | 'server';
  /** What one learns from it. */
  about: string;
}

export const guides: readonly Guide[] = [
  {
    slug: 'embedded-cognito',
    group: 'console',
    about:
      'Addresses for SDKs, the AWS CLI and apps, its sign-in pages, Lambda triggers, and where it differs from AWS.',
  },
  {
    slug: 'oauth-conformance',
    group: 'console',
    about: 'Each OAuth endpoint of the embedded Cognito, with its answers to good and bad requests.',
  },
  {
    slug: 'activity',
    group: 'console',
    about: 'What an entry holds, how long it stays, how to check that none was changed, and exports.',
  },
  {
    slug: 'connections',
    group: 'server',
    about: 'AWS accounts, regions and roles, read-only connections, and the file that describes them.',
  },
  {
    slug: 'single-sign-on',
    group: 'server',
    about: 'Signing in to Pooldeck with a company account, and which groups bring which role.',
  },
  {
    slug: 'operations',
    group: 'server',
    about: 'Backup and restore, lost passwords, several replicas, containers, upgrades, health and metrics.',
  },
];
