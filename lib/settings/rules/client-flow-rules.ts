import { passwordlessFactors } from '@/lib/settings/rules/pool-facts';
import type { ClientRule } from '@/lib/settings/rules/rule';

/** Secret and sign-in flows (facts 5). */
export const flowRules: readonly ClientRule[] = [
  {
    id: 'no-auth-flow',
    level: 'error',
    settings: ['authFlows'],
    check: (client) =>
      client.authFlows.length === 0 &&
      'With none chosen Cognito turns on SRP, custom challenges and refresh tokens by itself. Choose what you want; for machines and redirect sign-in, refresh tokens alone.',
  },
  {
    id: 'choice-flow-needs-essentials',
    level: 'error',
    settings: ['authFlows'],
    check: (client, pool) =>
      client.authFlows.includes('ALLOW_USER_AUTH') &&
      pool.tier === 'LITE' &&
      'A choice of factors needs the Essentials plan. Leave this flow out, or choose Essentials or Plus for the pool.',
  },
  {
    id: 'passwordless-needs-choice-flow',
    level: 'warning',
    settings: ['authFlows'],
    check: (client, pool) =>
      passwordlessFactors(pool).length > 0 &&
      !client.authFlows.includes('ALLOW_USER_AUTH') &&
      !client.oauthEnabled &&
      'The pool offers passkeys or one-time codes, but this app cannot ask for them. Choose “Choice of factor”, too.',
  },
  {
    id: 'password-is-sent',
    level: 'warning',
    settings: ['authFlows'],
    check: ({ authFlows: flows }) =>
      flows.includes('ALLOW_USER_PASSWORD_AUTH') &&
      !flows.includes('ALLOW_USER_SRP_AUTH') &&
      !flows.includes('ALLOW_USER_AUTH') &&
      'The app sends the password itself with each sign-in. Prefer SRP, which proves it without sending it.',
  },
  {
    id: 'custom-flow-without-triggers',
    level: 'warning',
    settings: ['authFlows'],
    check: (client, pool) =>
      client.authFlows.includes('ALLOW_CUSTOM_AUTH') &&
      pool.triggerDefineAuthChallenge === '' &&
      'Custom challenges need the three custom sign-in triggers, which the pool lacks. Set them, or leave this flow out.',
  },
  {
    id: 'rotation-and-refresh-flow',
    level: 'error',
    settings: ['refreshRotation', 'authFlows'],
    check: (client) =>
      client.refreshRotation &&
      client.authFlows.includes('ALLOW_REFRESH_TOKEN_AUTH') &&
      'Rotation and the refresh token flow exclude each other. Take “Refresh tokens” out of the sign-in flows, or turn rotation off.',
  },
  {
    id: 'user-existence-shown',
    level: 'warning',
    settings: ['preventUserExistenceErrors'],
    check: (client) =>
      !client.preventUserExistenceErrors &&
      'Anyone can find out which user names and e-mail addresses have an account. Turn this on.',
  },
  {
    id: 'user-context-needs-secret',
    level: 'error',
    settings: ['propagateUserContext', 'generateSecret'],
    check: (client) =>
      client.propagateUserContext &&
      !client.generateSecret &&
      'Only a client with a secret may pass on IP addresses. Turn this off, or give the app client a secret.',
  },
  {
    id: 'user-context-without-threat-protection',
    level: 'warning',
    settings: ['propagateUserContext'],
    check: (client, pool) =>
      client.propagateUserContext &&
      client.generateSecret &&
      pool.threatProtection === 'OFF' &&
      'Only threat protection looks at the IP address, and it is off for this pool. Leave this off, or turn it on there.',
  },
];
