import type { ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { Surroundings } from '@/lib/settings/rules/rule';
import { arnOf, type Example } from '@/lib/testing/rules/example';

export type ClientExample = Example<
  ClientValues,
  { readonly pool?: Partial<PoolValues>; readonly around?: Surroundings }
>;

const redirect = {
  oauthEnabled: true,
  oauthFlows: ['code'],
  oauthScopes: ['openid'],
  callbackUrls: ['https://app.example.com/callback'],
} satisfies Partial<ClientValues>;
const machine = {
  oauthEnabled: true,
  generateSecret: true,
  oauthFlows: ['client_credentials'],
  oauthScopes: ['orders/read'],
} satisfies Partial<ClientValues>;
const withDomain = { pool: { domainKind: 'prefix', domainPrefix: 'notes' } } as const;
const refused = (id: 'callbackUrls' | 'logoutUrls') => ({
  breaks: { ...redirect, [id]: ['http://app.example.com/'] },
  passes: {
    ...redirect,
    [id]: ['http://localhost:5000/', 'http://[::1]/', 'https://app.example.com/a?b=c', 'myapp://callback'],
  },
});

export const clientExamples: Readonly<Record<string, ClientExample>> = {
  'no-auth-flow': { breaks: { authFlows: [] }, passes: { authFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] } },
  'choice-flow-needs-essentials': {
    breaks: { authFlows: ['ALLOW_USER_AUTH'], pool: { tier: 'LITE' } },
    passes: { authFlows: ['ALLOW_USER_AUTH'], pool: { tier: 'ESSENTIALS' } },
  },
  'passwordless-needs-choice-flow': {
    breaks: { pool: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    passes: { authFlows: ['ALLOW_USER_AUTH'], pool: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] } },
  },
  'password-is-sent': {
    breaks: { authFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
    passes: { authFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'] },
  },
  'custom-flow-without-triggers': {
    breaks: { authFlows: ['ALLOW_CUSTOM_AUTH'] },
    passes: { authFlows: ['ALLOW_CUSTOM_AUTH'], pool: { triggerDefineAuthChallenge: arnOf.lambda } },
  },
  'rotation-and-refresh-flow': {
    breaks: { refreshRotation: true },
    passes: { refreshRotation: true, authFlows: ['ALLOW_USER_SRP_AUTH'] },
  },
  'user-existence-shown': {
    breaks: { preventUserExistenceErrors: false },
    passes: { preventUserExistenceErrors: true },
  },
  'user-context-needs-secret': {
    breaks: { propagateUserContext: true },
    passes: { propagateUserContext: true, generateSecret: true },
  },
  'user-context-without-threat-protection': {
    breaks: { propagateUserContext: true, generateSecret: true },
    passes: { propagateUserContext: true, generateSecret: true, pool: { tier: 'PLUS', threatProtection: 'AUDIT' } },
  },
  'accessTokenValidity-beyond-refresh': {
    breaks: { accessTokenValidity: { value: 61, unit: 'minutes' }, refreshTokenValidity: { value: 1, unit: 'hours' } },
    passes: { accessTokenValidity: { value: 60, unit: 'minutes' }, refreshTokenValidity: { value: 1, unit: 'hours' } },
  },
  'idTokenValidity-beyond-refresh': {
    breaks: { idTokenValidity: { value: 1, unit: 'days' }, refreshTokenValidity: { value: 23, unit: 'hours' } },
    passes: { idTokenValidity: { value: 1, unit: 'days' }, refreshTokenValidity: { value: 24, unit: 'hours' } },
  },
  'tokens-not-revocable': { breaks: { tokenRevocation: false }, passes: { tokenRevocation: true } },
  'no-oauth-grant': { breaks: { ...redirect, oauthFlows: [] }, passes: redirect },
  'no-oauth-scope': { breaks: { ...redirect, oauthScopes: [] }, passes: redirect },
  'client-credentials-alone': {
    breaks: { ...redirect, oauthFlows: ['client_credentials', 'code'] },
    passes: { ...redirect, oauthFlows: ['implicit', 'code'] },
  },
  'client-credentials-need-secret': { breaks: { ...machine, generateSecret: false }, passes: machine },
  'implicit-grant': { breaks: { ...redirect, oauthFlows: ['implicit'] }, passes: redirect },
  'unknown-scope': {
    breaks: { ...redirect, oauthScopes: ['openid', 'orders/write'], around: { scopes: ['orders/read'] } },
    passes: { ...redirect, oauthScopes: ['openid', 'orders/read'], around: { scopes: ['orders/read'] } },
  },
  'custom-scope-must-exist': {
    breaks: { ...redirect, oauthScopes: ['openid', 'orders/read'] },
    passes: { ...redirect, oauthScopes: ['openid', 'aws.cognito.signin.user.admin'] },
  },
  'scopes-need-openid': {
    breaks: { ...redirect, oauthScopes: ['email'] },
    passes: { ...redirect, oauthScopes: ['aws.cognito.signin.user.admin'] },
  },
  'machine-with-personal-scope': { breaks: { ...machine, oauthScopes: ['openid'] }, passes: machine },
  'redirect-without-domain': { breaks: redirect, passes: { ...redirect, ...withDomain } },
  'unknown-provider': {
    breaks: { ...redirect, identityProviders: ['COGNITO', 'Google'], around: { providers: [] } },
    passes: { ...redirect, identityProviders: ['COGNITO', 'Google'], around: { providers: ['Google'] } },
  },
  'no-provider': { breaks: { ...redirect, identityProviders: [] }, passes: redirect },
  'callbackUrls-refused': refused('callbackUrls'),
  'logoutUrls-refused': refused('logoutUrls'),
  'callback-missing': { breaks: { ...redirect, callbackUrls: [] }, passes: machine },
  'default-callback-not-listed': {
    breaks: { ...redirect, defaultRedirectUri: 'https://app.example.com/' },
    passes: { ...redirect, defaultRedirectUri: 'https://app.example.com/callback' },
  },
  'reads-nothing': { breaks: { readAttributes: [] }, passes: { readAttributes: null } },
  'writes-nothing': { breaks: { writeAttributes: [] }, passes: { writeAttributes: null } },
  'unknown-read-attribute': {
    breaks: { readAttributes: ['email', 'custom:plan'] },
    passes: {
      readAttributes: ['email_verified', 'custom:plan'],
      pool: {
        customAttributes: [{ name: 'plan', type: 'String', min: null, max: null, mutable: true, developerOnly: false }],
      },
    },
  },
  'unknown-write-attribute': {
    breaks: { writeAttributes: ['email', 'email_verified'] },
    passes: { writeAttributes: ['email', 'updated_at'] },
  },
  'required-attribute-not-written': {
    breaks: { writeAttributes: ['name'] },
    passes: { writeAttributes: ['name', 'email'] },
  },
};
