import { usesRedirects } from '@/lib/settings/rules/client-applies';
import type { ClientRule } from '@/lib/settings/rules/rule';

const openIdScopes = ['openid', 'email', 'phone', 'profile'];
const scopesOfCognito = [...openIdScopes, 'aws.cognito.signin.user.admin'];

/** Grants and scopes (facts 5.2). */
export const oauthRules: readonly ClientRule[] = [
  {
    id: 'no-oauth-grant',
    level: 'error',
    settings: ['oauthFlows', 'oauthEnabled'],
    check: (client) =>
      client.oauthFlows.length === 0 &&
      'Choose a grant, in most cases the authorization code, or turn sign-in by redirect off.',
  },
  {
    id: 'no-oauth-scope',
    level: 'error',
    settings: ['oauthScopes', 'oauthEnabled'],
    check: (client) =>
      client.oauthScopes.length === 0 &&
      'Choose at least one scope, for people openid, or turn sign-in by redirect off.',
  },
  {
    id: 'client-credentials-alone',
    level: 'error',
    settings: ['oauthFlows'],
    check: (client) =>
      client.oauthFlows.includes('client_credentials') &&
      client.oauthFlows.length > 1 &&
      'Client credentials cannot share an app client with other grants. Make a second app client for the machine.',
  },
  {
    id: 'client-credentials-need-secret',
    level: 'error',
    settings: ['oauthFlows', 'generateSecret'],
    check: (client) =>
      client.oauthFlows.includes('client_credentials') &&
      !client.generateSecret &&
      'Client credentials are an id and a secret. Turn the client secret on, or choose another grant.',
  },
  {
    id: 'implicit-grant',
    level: 'warning',
    settings: ['oauthFlows'],
    check: (client) =>
      client.oauthFlows.includes('implicit') &&
      'The implicit grant puts tokens into the address bar and the history. Use the authorization code with PKCE.',
  },
  {
    id: 'unknown-scope',
    level: 'error',
    settings: ['oauthScopes'],
    check: (client, _pool, { scopes: custom }) =>
      client.oauthScopes.flatMap((scope, index) =>
        scopesOfCognito.includes(scope) || (scope.includes('/') && custom === undefined) || custom?.includes(scope)
          ? []
          : [
              {
                message: `The pool has no scope ${scope}. Leave it out, or add it to one of the pool’s APIs first.`,
                index,
              },
            ],
      ),
  },
  {
    id: 'custom-scope-must-exist',
    level: 'warning',
    settings: ['oauthScopes'],
    check: (client, _pool, { scopes: custom }) =>
      custom === undefined &&
      client.oauthScopes.flatMap((scope, index) =>
        !scopesOfCognito.includes(scope) && scope.includes('/')
          ? [{ message: `${scope} must be a scope of one of the pool’s resource servers by then.`, index }]
          : [],
      ),
  },
  {
    id: 'scopes-need-openid',
    level: 'warning',
    settings: ['oauthScopes'],
    check: (client) =>
      usesRedirects(client) &&
      !client.oauthScopes.includes('openid') &&
      client.oauthScopes.some((scope) => openIdScopes.includes(scope)) &&
      'email, phone and profile work only together with openid. Choose openid, too.',
  },
  {
    id: 'machine-with-personal-scope',
    level: 'warning',
    settings: ['oauthScopes', 'oauthFlows'],
    check: (client) =>
      client.oauthFlows.includes('client_credentials') &&
      client.oauthScopes.some((scope) => scopesOfCognito.includes(scope)) &&
      'Machines get custom scopes only; those about a person are refused. Use scopes of a resource server.',
  },
  {
    id: 'redirect-without-domain',
    level: 'warning',
    settings: ['oauthEnabled'],
    check: (client, pool) =>
      client.oauthEnabled &&
      pool.domainKind === 'none' &&
      'The pool has no domain, so there is no login page and no token address. Give it a domain.',
  },
  {
    id: 'unknown-provider',
    level: 'error',
    settings: ['identityProviders'],
    check: (client, _pool, { providers }) =>
      client.identityProviders.flatMap((name, index) =>
        name === 'COGNITO' || providers === undefined || providers.includes(name)
          ? []
          : [
              {
                message: `The pool has no identity provider ${name}. Leave it out, or add it to the pool first.`,
                index,
              },
            ],
      ),
  },
  {
    id: 'no-provider',
    level: 'warning',
    settings: ['identityProviders'],
    check: (client) =>
      client.identityProviders.length === 0 &&
      'The login pages offer no way to sign in. Choose COGNITO for the users of this pool.',
  },
];
