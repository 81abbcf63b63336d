import { kindsFor } from '@/lib/settings/kinds-for';
import { nameText } from '@/lib/settings/text-limits';

const client = kindsFor('client');
const docs = 'user-pool-settings-client-apps';

export const appSettings = {
  clientName: client.text({
    label: 'App client name',
    help: 'Shown in lists only. Names need not be unique.',
    docs,
    default: '',
    required: true,
    limits: nameText,
    aws: 'ClientName',
  }),
  generateSecret: client.toggle({
    label: 'Client secret',
    help: 'Only for code on your own servers. A browser or phone app cannot keep a secret, and sign-in fails without sending it.',
    docs,
    default: false,
    aws: 'GenerateSecret',
  }),
  authFlows: client.choices({
    label: 'Sign-in flows',
    help: 'The ways in which this app may ask the API to sign someone in.',
    docs: 'amazon-cognito-user-pools-authentication-flow-methods',
    default: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    awsDefault: ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    options: [
      {
        value: 'ALLOW_USER_AUTH',
        label: 'Choice of factor',
        help: 'The person picks password, passkey or one-time code. Needs the Essentials plan. (USER_AUTH)',
      },
      {
        value: 'ALLOW_USER_SRP_AUTH',
        label: 'Secure password (SRP)',
        help: 'Proves the password without sending it. What Amplify and most libraries use. (USER_SRP_AUTH)',
      },
      {
        value: 'ALLOW_USER_PASSWORD_AUTH',
        label: 'User name and password',
        help: 'The app sends the password itself. For tests, user migration and apps without SRP. (USER_PASSWORD_AUTH)',
      },
      {
        value: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
        label: 'Server-side sign-in',
        help: 'Your back end sends user name and password with AWS credentials. (ADMIN_USER_PASSWORD_AUTH)',
      },
      {
        value: 'ALLOW_CUSTOM_AUTH',
        label: 'Custom challenges',
        help: 'Your Lambda triggers ask their own questions. (CUSTOM_AUTH)',
      },
      {
        value: 'ALLOW_REFRESH_TOKEN_AUTH',
        label: 'Refresh tokens',
        help: 'New tokens without a new sign-in. Turn it off only for refresh token rotation. (REFRESH_TOKEN_AUTH)',
      },
    ],
    aws: {
      paths: ['ExplicitAuthFlows'],
      read: (input) => input.ExplicitAuthFlows && [...new Set(input.ExplicitAuthFlows.flatMap(modernFlows))],
      write: (flows) => (flows.length === 0 ? {} : { ExplicitAuthFlows: flows }),
    },
  }),
  authSessionValidity: client.integer({
    label: 'Time for a sign-in',
    help: 'From the first step to the last, for example until the SMS code is typed.',
    docs,
    min: 3,
    max: 15,
    unit: 'minutes',
    default: 3,
    aws: 'AuthSessionValidity',
  }),
  preventUserExistenceErrors: client.toggle({
    label: 'Hide who has an account',
    help: 'Wrong user name and wrong password get the same answer, so nobody can find out who is registered.',
    docs,
    default: true,
    awsDefault: false,
    aws: { path: 'PreventUserExistenceErrors', on: 'ENABLED', off: 'LEGACY' },
  }),
  propagateUserContext: client.toggle({
    label: 'Accept the user’s IP address from your server',
    help: 'Lets threat protection see the person instead of your server. Needs a client secret.',
    docs: 'user-pool-settings-viewing-threat-protection-app',
    default: false,
    aws: 'EnablePropagateAdditionalUserContextData',
  }),
};

/** The names of before 2019 in today's words; refreshing always worked with the old ones (facts 5.2). */
function modernFlows(flow: string) {
  switch (flow) {
    case 'ADMIN_NO_SRP_AUTH':
      return ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
    case 'CUSTOM_AUTH_FLOW_ONLY':
      return ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
    case 'USER_PASSWORD_AUTH':
      return ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
    default:
      return knownFlows.filter((known) => known === flow);
  }
}

const knownFlows = [
  'ALLOW_USER_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
] as const;
