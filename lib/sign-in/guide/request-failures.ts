import { client, type FailureGuide, pool } from './failure-guide';

/** What an app asked of the login pages and the OAuth endpoints, and was refused before anybody signed in (facts §8). */
export const requestFailures: readonly FailureGuide[] = [
  {
    id: 'logout-mismatch',
    matches: /logout_mismatch/,
    symptom: 'logout_mismatch',
    cause:
      'The address to go to after signing out is not registered with the app client. It has to match to the letter, slash at the end included.',
    change: 'Add exactly this address to the sign-out URLs of the app client.',
    at: client('logoutUrls'),
  },
  {
    id: 'hosted-login-off',
    matches: /Client is not enabled for OAuth2\.0 flows/i,
    symptom: 'Client is not enabled for OAuth2.0 flows',
    cause: 'The app client does not use the login pages.',
    change: 'Switch on sign-in by redirect for the app client, with a grant, scopes and a callback URL.',
    at: client('oauthEnabled'),
  },
  {
    id: 'redirect-missing',
    matches: /'redirect_uri' is not present/,
    symptom: 'Required String parameter redirect_uri is not present',
    cause: 'The link names no address to come back to, and the app client has no default one.',
    change: 'Put redirect_uri into the link, or give the app client a default callback URL.',
    at: client('defaultRedirectUri'),
  },
  {
    id: 'client-id-missing',
    matches: /'client_id' is not present/,
    symptom: 'Required String parameter client_id is not present',
    cause: 'The link does not say for which app client somebody signs in, or says it twice.',
    change: 'Put client_id into the link, once. An empty setting of the app is the usual reason.',
  },
  {
    id: 'client-unknown',
    matches: /Client does not exist|User pool client \S+ does not exist/i,
    symptom: 'User pool client … does not exist',
    cause:
      'The pool that was asked has no app client of this id: it is one of another pool, or it was deleted and made anew.',
    change:
      'Copy the client id and the pool id, or the domain, from the same page. “Connect your app” has all of them.',
  },
  {
    id: 'pool-unknown',
    matches: /User pool \S+ does not exist/i,
    symptom: 'User pool … does not exist',
    cause: 'There is no such pool in the region, the account or at the endpoint that was asked.',
    change: 'Compare pool id, region and endpoint in the settings of the app. A pool id begins with its region.',
  },
  {
    id: 'no-way-to-sign-in',
    matches: /Login option is not available/i,
    symptom: 'Login option is not available',
    cause: 'The app client offers neither the users of the pool nor an identity provider on the login pages.',
    change: 'Choose at least one identity provider for the app client. COGNITO stands for the users of the pool.',
    at: client('identityProviders'),
  },
  {
    id: 'sign-up-closed',
    matches: /SignUp is not permitted/i,
    symptom: 'SignUp is not permitted for this user pool',
    cause: 'Only administrators make accounts in this pool.',
    change: 'Invite the person, or let people sign up themselves.',
    at: pool('selfSignUp'),
  },
  {
    id: 'provider-lacks-attribute',
    matches: /attributes required: \[/i,
    symptom: 'attributes required: […]',
    cause: 'The pool requires an attribute, and the identity provider of this person sent none.',
    change: 'Ask the provider for the scope that has it, and map its claim to the attribute.',
  },
  {
    id: 'provider-answer-late',
    matches: /Invalid state\b/,
    symptom: 'Invalid state',
    cause:
      'Somebody came back from an identity provider to a sign-in that did not begin in this browser, or more than ten minutes ago.',
    change: 'Begin again in the app. Bookmarks of the provider’s own sign-in page lead here, too.',
  },
  {
    id: 'code-for-another-address',
    matches: /invalid_redirect/,
    symptom: 'invalid_redirect',
    cause:
      'The code was made for another redirect_uri than the one that the token endpoint was told. They have to be the same to the letter, slash at the end included.',
    change: 'Send the token endpoint the redirect_uri of the link that the sign-in began with.',
  },
  {
    id: 'login-required',
    matches: /login_required/,
    symptom: 'login_required',
    cause: 'The app asked not to show a page (prompt=none), and nobody is signed in with this browser.',
    change: 'Send the person to the login pages without prompt=none.',
  },
  {
    id: 'unsupported-grant-type',
    matches: /unsupported_grant_type/,
    symptom: 'unsupported_grant_type',
    cause: 'The token endpoint knows authorization_code, refresh_token and client_credentials only.',
    change: 'Send one of them as grant_type. Passwords are for the API, not for this endpoint.',
  },
  {
    id: 'unsupported-token-type',
    matches: /unsupported_token_type/,
    symptom: 'unsupported_token_type',
    cause: 'An access or ID token was sent to be revoked.',
    change: 'Send the refresh token: the access tokens made with it end with it.',
  },
];

/** Named last: some of these names come with a text that says more. */
export const generalFailures: readonly FailureGuide[] = [
  {
    id: 'invalid-request',
    matches: /invalid_request/,
    symptom: 'invalid_request',
    cause:
      'A parameter is missing, given twice, or malformed: response_type is code or token, code_challenge_method is S256, and the token endpoint takes a form, not JSON.',
    change: 'Compare the request with one of the bench: it shows each of them as it is sent.',
  },
  {
    id: 'credentials-not-allowed',
    matches: /AccessDeniedException|is not authorized to perform/,
    symptom: 'User … is not authorized to perform: cognito-idp:…',
    cause: 'The AWS credentials of the server that made an Admin call do not allow it.',
    change: 'Let its IAM role do exactly this operation on the ARN of the pool.',
  },
  {
    id: 'too-many-requests',
    matches: /TooManyRequestsException|ThrottlingException|Rate exceeded/,
    symptom: 'Rate exceeded',
    cause: 'The AWS account sends more requests a second, from all its apps together, than its quota allows.',
    change: 'Try again in a moment, and let the app wait longer each time. The quota can be raised in Service Quotas.',
  },
  {
    id: 'attempt-limit',
    matches: /LimitExceededException|Attempt limit exceeded/i,
    symptom: 'Attempt limit exceeded',
    cause: 'There is a limit to how often codes are sent and tried for one user.',
    change: 'Wait, up to an hour, and do not ask again automatically.',
  },
];
