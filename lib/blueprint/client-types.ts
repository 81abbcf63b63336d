import type { ClientValues } from '@/lib/settings/client-settings';

/** A kind of app: what it means for its client, and why. */
export interface ClientType {
  id: 'spa' | 'server' | 'mobile' | 'm2m' | 'other';
  title: string;
  /** Who should pick it. */
  description: string;
  /** The choices it makes, each with its reason. */
  reasons: string[];
  values: Partial<ClientValues>;
}

const codeGrant = {
  oauthEnabled: true,
  oauthFlows: ['code'],
  oauthScopes: ['openid', 'email', 'profile'],
  identityProviders: ['COGNITO'],
} satisfies Partial<ClientValues>;

/** With rotation the refresh flow of the API must be off (facts §5.2); each refresh then gives a new refresh token. */
const rotation = { refreshRotation: true, rotationGraceSeconds: 30 } satisfies Partial<ClientValues>;

export const clientTypes: readonly ClientType[] = [
  {
    id: 'spa',
    title: 'Single-page app',
    description: 'Runs in the browser: React, Vue, Angular, plain JavaScript.',
    reasons: [
      'No secret: whatever a browser gets, its user can read.',
      'Authorization code grant, to be used with PKCE. The implicit grant would put tokens into the address bar.',
      'Refresh tokens last a day and change with each use, because browser storage is easy to steal from.',
      'Access and ID tokens last 30 minutes.',
    ],
    values: {
      ...codeGrant,
      ...rotation,
      generateSecret: false,
      authFlows: ['ALLOW_USER_SRP_AUTH'],
      accessTokenValidity: { value: 30, unit: 'minutes' },
      idTokenValidity: { value: 30, unit: 'minutes' },
      refreshTokenValidity: { value: 1, unit: 'days' },
      callbackUrls: ['http://localhost:3000/'],
      logoutUrls: ['http://localhost:3000/'],
    },
  },
  {
    id: 'server',
    title: 'Server-side web app',
    description: 'Renders on your own server and keeps the session there: Next.js, Rails, Django, Express.',
    reasons: [
      'A secret, because the server can keep it: a stolen code is worthless without it.',
      'Authorization code grant only; no password ever reaches your server.',
      'No password flows of the API, so nobody can try passwords past the login pages.',
      'Refresh tokens last 30 days: they never leave the server.',
    ],
    values: {
      ...codeGrant,
      generateSecret: true,
      authFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      refreshTokenValidity: { value: 30, unit: 'days' },
      callbackUrls: ['http://localhost:3000/api/auth/callback/cognito'],
      logoutUrls: ['http://localhost:3000/'],
    },
  },
  {
    id: 'mobile',
    title: 'Mobile app',
    description: 'Installed on a phone or tablet: iOS, Android, React Native, Flutter.',
    reasons: [
      'No secret: an installed app can be taken apart.',
      'Authorization code grant with an address of the app itself, to be used with PKCE; SRP for sign-in forms of your own.',
      'Refresh tokens last 90 days and change with each use: people expect to stay signed in, and a copied one soon fails.',
    ],
    values: {
      ...codeGrant,
      ...rotation,
      generateSecret: false,
      authFlows: ['ALLOW_USER_SRP_AUTH'],
      refreshTokenValidity: { value: 90, unit: 'days' },
      callbackUrls: ['myapp://callback'],
      logoutUrls: ['myapp://signout'],
    },
  },
  {
    id: 'm2m',
    title: 'Machine to machine',
    description: 'A service or job that calls an API with no person involved.',
    reasons: [
      'A secret is all that proves who is calling, so there must be one.',
      'Client credentials grant only. It has no refresh token: the service asks anew.',
      'Its scope belongs to a resource server; the scopes of people (openid, email) mean nothing here.',
      'Every token is billed, so they last an hour: cache them.',
    ],
    values: {
      generateSecret: true,
      authFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      oauthEnabled: true,
      oauthFlows: ['client_credentials'],
      oauthScopes: ['api/access'],
      identityProviders: [],
      callbackUrls: [],
      logoutUrls: [],
    },
  },
  {
    id: 'other',
    title: 'Something else',
    description: 'Start from the defaults and choose everything yourself.',
    reasons: ['No secret, SRP sign-in and refresh tokens through the API, no login pages.'],
    values: {},
  },
];

/** @throws when there is no such type: the ids are a closed list. */
export function getClientType(id: ClientType['id']): ClientType {
  const found = clientTypes.find((each) => each.id === id);
  if (!found) throw new Error(`no client type ${id}`);
  return found;
}
