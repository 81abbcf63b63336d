import { appFailures } from './app-failures';
import { client, type FailureGuide, pool } from './failure-guide';
import { passkeyFailures } from './passkey-failures';
import { generalFailures, requestFailures } from './request-failures';
import { scopeFailures } from './scope-failures';
import { triggerFailures } from './trigger-failures';

const user = { kind: 'user' as const };

/** First match wins: the special ones come before the general ones. */
export const failureGuides: readonly FailureGuide[] = [
  ...triggerFailures,
  {
    id: 'redirect-mismatch',
    matches: /redirect_mismatch/,
    symptom: 'redirect_mismatch',
    cause:
      'The address to come back to is not registered with the app client. It has to match to the letter, slash at the end included.',
    change: 'Add exactly this address to the callback URLs of the app client.',
    at: client('callbackUrls'),
  },
  {
    id: 'login-pages-unavailable',
    matches: /Login pages unavailable/i,
    symptom: 'Login pages unavailable',
    cause:
      'The domain shows managed login, and this app client has no branding style: without one Cognito shows nothing.',
    change: 'Give the app client a style. Cognito’s own values will do.',
    at: { kind: 'branding' },
  },
  {
    id: 'no-domain',
    matches: /pool has no domain/,
    symptom: 'The pool has no domain',
    cause: 'Login pages and the OAuth endpoints, where codes become tokens, are at the domain of the pool.',
    change: 'Add a domain to the pool.',
    at: pool('domainKind'),
  },
  ...requestFailures,
  {
    id: 'unauthorized-client',
    matches: /unauthorized_client/,
    symptom: 'unauthorized_client',
    cause: 'The app client does not have this OAuth grant, or does not sign in by redirect at all.',
    change: 'Switch on sign-in by redirect for the app client and choose the grant.',
    at: client('oauthFlows'),
  },
  ...scopeFailures,
  {
    id: 'invalid-grant',
    matches: /invalid_grant/,
    symptom: 'invalid_grant',
    cause:
      'The code was used before, is older than five minutes, belongs to another client, or the PKCE verifier is not the one of the link. The same is said of a refresh token that is over, and of scopes whose attributes the app client may not read.',
    change: 'Begin again with a new link: a code works once. Then compare the scopes with what the client may read.',
    at: client('readAttributes'),
  },
  {
    id: 'invalid-client',
    matches: /invalid_client/,
    symptom: 'invalid_client',
    cause: 'There is no such app client, or its secret was missing or wrong.',
    change: 'Check client id and secret. Apps in a browser or on a phone need a client without a secret.',
    at: client('generateSecret'),
  },
  {
    id: 'invalid-token',
    matches: /invalid_token/,
    symptom: 'invalid_token',
    cause:
      'The access token is over or was revoked, or it lacks the scope openid. Tokens of a sign-in by the API never have it.',
    change: 'Sign in by the hosted login, and ask for openid.',
    at: client('oauthScopes'),
  },
  {
    id: 'secret-hash-missing',
    matches: /configured (with|for) secret but (SECRET_HASH|secret) was not received/,
    symptom: 'SECRET_HASH was not received',
    cause: 'The app client has a secret, and the app did not prove that it knows it.',
    change:
      'Send SECRET_HASH with every request, or use a client without a secret for apps in a browser or on a phone.',
    at: client('generateSecret'),
  },
  {
    id: 'secret-hash-wrong',
    matches: /Unable to verify secret hash/,
    symptom: 'Unable to verify secret hash',
    cause:
      'SECRET_HASH was made of another user name, client id or secret. In later steps it is made of Cognito’s own id of the user.',
    change: 'Make it of exactly the USERNAME of the same request, followed by the client id.',
  },
  {
    id: 'flow-not-enabled',
    matches: /flow not enabled/i,
    symptom: 'flow not enabled for this client',
    cause: 'The app client does not allow this way to sign in.',
    change: 'Choose the flow among the sign-in flows of the app client.',
    at: client('authFlows'),
  },
  {
    id: 'user-not-confirmed',
    matches: /UserNotConfirmedException|User is not confirmed/,
    symptom: 'User is not confirmed',
    cause: 'The person signed up and has not typed the code yet.',
    change: 'They type the code that was sent, or you confirm them.',
    at: user,
  },
  {
    id: 'temporary-password-expired',
    matches: /Temporary password has expired/,
    symptom: 'Temporary password has expired',
    cause: 'The invitation is older than temporary passwords last in this pool.',
    change: 'Send the invitation again.',
    at: user,
  },
  {
    id: 'password-reset-required',
    matches: /PasswordResetRequiredException/,
    symptom: 'Password reset required for the user',
    cause: 'Somebody reset this password. The person has to choose a new one with the code that was sent.',
    change: 'Use “forgot password”, or set a new password.',
    at: user,
  },
  {
    id: 'user-disabled',
    matches: /User is disabled/,
    symptom: 'User is disabled',
    cause: 'The account was switched off.',
    change: 'Enable the user.',
    at: user,
  },
  {
    id: 'attempts-exceeded',
    matches: /Password attempts exceeded/i,
    symptom: 'Password attempts exceeded',
    cause: 'After five wrong passwords Cognito waits, longer each time, up to about 15 minutes.',
    change: 'Wait, then try again with the right password.',
  },
  {
    id: 'password-policy',
    matches: /InvalidPasswordException|Value at '(newP|p)assword' failed/,
    symptom: 'Password did not conform with policy',
    cause: 'The new password is too short for the pool, lacks a kind of character, or was used before.',
    change: 'Choose another one, or relax the password policy of the pool.',
    at: pool('passwordMinLength'),
  },
  {
    id: 'mfa-set-up-impossible',
    matches: /SoftwareTokenMFANotFoundException|Software Token MFA (has not been enabled|does not exist)/,
    symptom: 'Software Token MFA has not been enabled',
    cause: 'Authenticator apps are not among the second factors of the pool, or this person has none set up.',
    change: 'Choose authenticator apps among the second factors of the pool.',
    at: pool('mfaMethods'),
  },
  {
    id: 'code-used',
    matches: /software token has already been used once/,
    symptom: 'Your software token has already been used once',
    cause: 'Each code of an authenticator app works once.',
    change: 'Wait for the next code, at most 30 seconds.',
  },
  ...appFailures,
  {
    id: 'code-mismatch',
    matches: /CodeMismatchException|Code mismatch|Invalid code/,
    symptom: 'Invalid code',
    cause: 'The code is not the newest that was sent, or not the one that the authenticator app shows now.',
    change: 'Take the newest code. If the app’s codes never pass, check that its phone sets the clock by itself.',
  },
  ...passkeyFailures,
  {
    id: 'session-over',
    matches: /Invalid session for the user/,
    symptom: 'Invalid session for the user',
    cause: 'The attempt took longer than the app client gives for a sign-in, or its step was answered before.',
    change: 'Begin again. If people need longer, raise the time for a sign-in.',
    at: client('authSessionValidity'),
  },
  {
    id: 'refresh-rotation',
    matches: /RefreshTokenReuseException/,
    symptom: 'RefreshTokenReuseException',
    cause: 'With rotation each refresh token works once; this one was used before.',
    change: 'Use the newest refresh token, or give a grace period for apps that ask twice.',
    at: client('rotationGraceSeconds'),
  },
  {
    id: 'refresh-over',
    matches: /Refresh Token has been revoked|Invalid Refresh Token|Refresh Token has expired/,
    symptom: 'Refresh Token has been revoked',
    cause:
      'The token was revoked or has expired, the person was signed out everywhere, or it belongs to another client.',
    change: 'Sign in again.',
  },
  {
    id: 'plan-too-low',
    matches: /FeatureUnavailableInTier|not available (in|for) .*(tier|plan)/i,
    symptom: 'Feature unavailable in this plan',
    cause: 'The feature plan of the pool does not have this.',
    change: 'Raise the feature plan of the pool.',
    at: pool('tier'),
  },
  {
    id: 'user-unknown',
    matches: /UserNotFoundException|User does not exist/,
    symptom: 'User does not exist',
    cause: 'There is no such user, and the app client tells so to everyone who asks.',
    change: 'Check the name. So that nobody can find out who has an account, let the app client hide it.',
    at: client('preventUserExistenceErrors'),
    before: user,
  },
  {
    id: 'wrong-password',
    matches: /Incorrect username or password/,
    symptom: 'Incorrect username or password',
    cause: 'One of them is wrong. Cognito does not say which, so that nobody can find out who has an account.',
    change: 'Check both. An e-mail address works as a name only if the pool allows it and the address is verified.',
    at: user,
  },
  ...generalFailures,
];

/** What a refusal means, by its name and text; undefined for one that nobody has put into words yet. */
export function explainFailure(name: string, message: string): FailureGuide | undefined {
  return failureGuides.find(({ matches }) => matches.test(`${name} ${message}`));
}

/** What a text could be about: the failure it is the message of, then those that mention it. */
export function findFailures(text: string): FailureGuide[] {
  const meant = explainFailure('', text);
  const word = text.trim().toLowerCase();
  const mentioned = failureGuides.filter(({ symptom, cause }) => `${symptom} ${cause}`.toLowerCase().includes(word));
  return [...new Set([...(meant ? [meant] : []), ...mentioned])];
}
