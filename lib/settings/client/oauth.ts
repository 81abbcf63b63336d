import { kindsFor } from '@/lib/settings/kinds-for';

const client = kindsFor('client');
const docs = 'user-pool-settings-client-apps';
const url = {
  min: 1,
  max: 1024,
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  hint: 'Must be a full URL without spaces, like https://app.example.com/callback.',
};

export const oauthSettings = {
  oauthEnabled: client.toggle({
    label: 'Sign-in by redirect (OAuth)',
    help: 'People sign in on the pool’s own pages, or a machine asks for tokens. Needs a domain.',
    docs: 'cognito-user-pools-managed-login',
    default: false,
    aws: 'AllowedOAuthFlowsUserPoolClient',
  }),
  oauthFlows: client.choices({
    label: 'OAuth grants',
    help: 'How the app gets its tokens.',
    docs,
    default: ['code'],
    awsDefault: [],
    options: [
      {
        value: 'code',
        label: 'Authorization code',
        help: 'The right one for people, with PKCE in browser and phone apps.',
      },
      {
        value: 'implicit',
        label: 'Implicit',
        help: 'Tokens arrive in the address bar. Outdated: prefer the code grant.',
      },
      {
        value: 'client_credentials',
        label: 'Client credentials',
        help: 'For machines, no person involved. Needs a secret and a custom scope, and stands alone.',
      },
    ],
    aws: 'AllowedOAuthFlows',
  }),
  oauthScopes: client.list({
    label: 'Scopes',
    help: 'What the app may ask for. Custom scopes are written as resource-server/scope.',
    docs: 'cognito-user-pools-define-resource-servers',
    default: ['openid', 'email', 'profile'],
    awsDefault: [],
    maxItems: 50,
    limits: {
      min: 1,
      max: 256,
      pattern: /^[\x21\x23-\x5B\x5D-\x7E]+$/u,
      hint: 'May not contain spaces, quotes, backslashes or letters with accents.',
    },
    suggestions: [
      { value: 'openid', label: 'openid', help: 'An ID token. The three below need it.' },
      { value: 'email', label: 'email', help: 'E-mail address, and whether it is verified.' },
      { value: 'phone', label: 'phone', help: 'Phone number, and whether it is verified.' },
      { value: 'profile', label: 'profile', help: 'All other attributes that the app may read.' },
      {
        value: 'aws.cognito.signin.user.admin',
        label: 'aws.cognito.signin.user.admin',
        help: 'The app may change the person’s own profile, password and MFA through the API.',
      },
    ],
    aws: 'AllowedOAuthScopes',
  }),
  callbackUrls: client.list({
    label: 'Callback URLs',
    help: 'Where people may land after sign-in. Must match exactly. https, an app scheme such as myapp://, or http://localhost.',
    docs,
    default: [],
    maxItems: 100,
    limits: url,
    aws: 'CallbackURLs',
  }),
  defaultRedirectUri: client.text({
    label: 'Default callback URL',
    help: 'Used when the app names none. One of the list above.',
    docs,
    default: '',
    limits: url,
    aws: 'DefaultRedirectURI',
  }),
  logoutUrls: client.list({
    label: 'Sign-out URLs',
    help: 'Where people may land after sign-out. Same rules.',
    docs: 'logout-endpoint',
    default: [],
    maxItems: 100,
    limits: url,
    aws: 'LogoutURLs',
  }),
  identityProviders: client.list({
    label: 'Identity providers',
    help: 'Who the login pages offer. COGNITO is the users of this pool.',
    docs: 'cognito-user-pools-identity-federation',
    default: ['COGNITO'],
    awsDefault: [],
    maxItems: 300,
    limits: {
      min: 1,
      max: 32,
      pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+$/u,
      hint: 'Contains a character that Cognito refuses.',
    },
    suggestions: [
      { value: 'COGNITO', label: 'Users of this pool' },
      { value: 'Facebook', label: 'Facebook' },
      { value: 'Google', label: 'Google' },
      { value: 'LoginWithAmazon', label: 'Login with Amazon' },
      { value: 'SignInWithApple', label: 'Sign in with Apple' },
    ],
    aws: 'SupportedIdentityProviders',
  }),
};
