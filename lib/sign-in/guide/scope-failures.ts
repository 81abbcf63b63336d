import { apis, client, type FailureGuide } from './failure-guide';

/** Scopes that are not there, or not allowed. */
export const scopeFailures: readonly FailureGuide[] = [
  {
    id: 'invalid-scope',
    matches: /invalid_scope/,
    symptom: 'invalid_scope',
    cause:
      'A scope was asked for that the app client does not have, that no API of the pool has any more, or that needs openid beside it.',
    change:
      'Add the scope to the app client, or ask for fewer. A scope of your own belongs to an API of the pool first.',
    at: client('oauthScopes'),
    before: apis,
  },
  {
    id: 'scope-unknown',
    matches: /ScopeDoesNotExistException|Invalid scope requested/,
    symptom: 'Invalid scope requested',
    cause: 'The app client names a scope that no API of the pool has. It may have been deleted there.',
    change: 'Add the scope to an API of the pool, or take it out of the app client.',
    at: client('oauthScopes'),
    before: apis,
  },
  {
    id: 'scope-missing',
    matches: /Access Token does not have required scopes/,
    symptom: 'Access Token does not have required scopes',
    cause: 'People change their own account with the scope aws.cognito.signin.user.admin, and this token lacks it.',
    change: 'Allow the scope for the app client and ask for it, or sign in by the API instead of the hosted login.',
    at: client('oauthScopes'),
  },
];
