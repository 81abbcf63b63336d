import { expect, it } from 'vitest';
import { explainFailure, failureGuides, findFailures } from './failures';

// Texts as Cognito gives them (facts §7.3 and §8), with the guide that has to answer.
const cases: [name: string, message: string, id: string][] = [
  ['NotAuthorizedException', 'Incorrect username or password.', 'wrong-password'],
  ['UserNotFoundException', 'User does not exist.', 'user-unknown'],
  ['InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client', 'flow-not-enabled'],
  ['InvalidParameterException', 'Auth flow not enabled for this client', 'flow-not-enabled'],
  [
    'NotAuthorizedException',
    'Client x is configured with secret but SECRET_HASH was not received',
    'secret-hash-missing',
  ],
  ['NotAuthorizedException', 'Client x is configured for secret but secret was not received', 'secret-hash-missing'],
  ['NotAuthorizedException', 'Unable to verify secret hash for client x', 'secret-hash-wrong'],
  ['NotAuthorizedException', 'Password attempts exceeded', 'attempts-exceeded'],
  ['CodeMismatchException', 'Invalid code or auth state for the user.', 'code-mismatch'],
  ['EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA', 'code-mismatch'],
  ['ExpiredCodeException', 'Your software token has already been used once.', 'code-used'],
  ['NotAuthorizedException', 'Invalid session for the user, session is expired.', 'session-over'],
  [
    'SoftwareTokenMFANotFoundException',
    'Software Token MFA has not been enabled by the userPool',
    'mfa-set-up-impossible',
  ],
  ['NotAuthorizedException', 'Refresh Token has been revoked', 'refresh-over'],
  ['RefreshTokenReuseException', '', 'refresh-rotation'],
  [
    'NotAuthorizedException',
    'Temporary password has expired and must be reset by an administrator.',
    'temporary-password-expired',
  ],
  ['NotAuthorizedException', 'User is disabled.', 'user-disabled'],
  ['UserNotConfirmedException', 'User is not confirmed.', 'user-not-confirmed'],
  ['PasswordResetRequiredException', 'Password reset required for the user', 'password-reset-required'],
  ['redirect_mismatch', '', 'redirect-mismatch'],
  ['', 'Login pages unavailable. Please contact an administrator.', 'login-pages-unavailable'],
  ['', 'The pool has no domain, so it has no OAuth endpoints.', 'no-domain'],
  ['invalid_grant', '', 'invalid-grant'],
  ['invalid_client', 'invalid_client_secret', 'invalid-client'],
  ['unauthorized_client', '', 'unauthorized-client'],
  ['unauthorized_client', 'invalid_redirect', 'code-for-another-address'],
  ['InvalidPasswordException', 'Password did not conform with policy: Password not long enough', 'password-policy'],
  ['InvalidParameterException', "1 validation error detected: Value at 'newPassword' failed to …", 'password-policy'],
  ['invalid_token', 'Access token is expired, disabled, or deleted', 'invalid-token'],
  ['invalid_scope', '', 'invalid-scope'],
  ['ScopeDoesNotExistException', 'Invalid scope requested: orders/read', 'scope-unknown'],
  ['FeatureUnavailableInTierException', '', 'plan-too-low'],
  ['WebAuthnNotEnabledException', '', 'passkeys-off'],
  ['WebAuthnConfigurationMissingException', '', 'passkeys-without-domain'],
  ['WebAuthnOriginNotAllowedException', '', 'passkey-origin'],
  ['WebAuthnRelyingPartyMismatchException', '', 'passkey-domain-changed'],
  ['WebAuthnChallengeNotFoundException', '', 'passkey-challenge-over'],
  ['WebAuthnClientMismatchException', '', 'passkey-other-client'],
  ['WebAuthnCredentialNotSupportedException', '', 'passkey-not-supported'],
  ['LimitExceededException', 'The user has the most passkeys that one may have.', 'passkey-limit'],
  ['NotAuthorizedException', 'Access Token does not have required scopes', 'scope-missing'],
  ['NotAuthorizedException', 'The passkey was not accepted. Its signature is wrong.', 'passkey-not-accepted'],
  ['invalid_grant', 'PreTokenGeneration failed with error no.', 'trigger-threw-PreTokenGeneration'],
  ['InvalidLambdaResponseException', 'Unrecognizable lambda output', 'trigger-misunderstood'],
  ['InvalidLambdaResponseException', 'Invalid lambda function output : Invalid JSON', 'trigger-misunderstood'],
  [
    'InvalidParameterException',
    'Custom auth lambda trigger is not configured for the user pool.',
    'custom-without-function',
  ],
  [
    'UnexpectedLambdaException',
    'DefineAuthChallenge invocation failed due to error no Lambda endpoint is configured for this emulator.',
    'no-lambda-endpoint',
  ],
  ['UserNotFoundException', 'Exception migrating user in app client x', 'migration-refused'],
  ['logout_mismatch', '', 'logout-mismatch'],
  ['Client is not enabled for OAuth2.0 flows.', '', 'hosted-login-off'],
  ["Required String parameter 'redirect_uri' is not present", '', 'redirect-missing'],
  ["Required String parameter 'client_id' is not present", '', 'client-id-missing'],
  ['Client does not exist.', '', 'client-unknown'],
  ['ResourceNotFoundException', 'User pool client 4f8k does not exist.', 'client-unknown'],
  ['ResourceNotFoundException', 'User pool eu-west-1_AbC does not exist.', 'pool-unknown'],
  ['', 'Login option is not available. Please try another one', 'no-way-to-sign-in'],
  ['NotAuthorizedException', 'SignUp is not permitted for this user pool', 'sign-up-closed'],
  ['invalid_request', 'attributes required: [nickname]', 'provider-lacks-attribute'],
  ['Invalid state', '', 'provider-answer-late'],
  ['login_required', '', 'login-required'],
  ['unsupported_grant_type', '', 'unsupported-grant-type'],
  ['unsupported_token_type', '', 'unsupported-token-type'],
  ['invalid_request', 'User is disabled.', 'user-disabled'],
  ['invalid_request', '', 'invalid-request'],
  [
    'AccessDeniedException',
    'User: x is not authorized to perform: cognito-idp:AdminGetUser',
    'credentials-not-allowed',
  ],
  ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 'attempt-limit'],
  ['TooManyRequestsException', 'Rate exceeded', 'too-many-requests'],
  // openid-client, oidc-client-ts, Authlib, Auth.js.
  ['ClientError', 'unexpected "state" response parameter value', 'state-mismatch'],
  ['Error', 'No matching state found in storage', 'state-mismatch'],
  ['MismatchingStateError', 'mismatching_state: CSRF Warning! State not equal', 'state-mismatch'],
  ['InvalidCheck', 'pkceCodeVerifier value could not be parsed', 'state-mismatch'],
  ['OperationProcessingError', 'unexpected ID Token "nonce" claim value', 'nonce-mismatch'],
  ['JwtInvalidClaimError', 'Token use not allowed: id. Expected: access', 'wrong-token'],
  ['NotAuthorizedException', 'Access Token has expired', 'access-token-over'],
  ['ExpiredCodeException', 'Invalid code provided, please request a code again.', 'code-over'],
  ['CodeDeliveryFailureException', '', 'code-not-sent'],
  [
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'nothing-to-send-to',
  ],
  ['NotAuthorizedException', 'Contact administrator to reset password.', 'recovery-by-administrators'],
  ['UsernameExistsException', 'User already exists', 'account-exists'],
  ['AliasExistsException', 'An account with the email already exists.', 'account-exists'],
];

const triggers = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'UserMigration',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
];
const timeout = 'Socket timeout while invoking Lambda function';
cases.push(
  ...triggers.flatMap((name): typeof cases => [
    ['UserLambdaValidationException', `${name} failed with error no.`, `trigger-threw-${name}`],
    ['UnexpectedLambdaException', `${name} invocation failed due to error ${timeout}.`, `trigger-unreachable-${name}`],
  ]),
);

it.each(cases)('%s: %s', (name, message, id) => {
  expect(explainFailure(name, message)?.id).toBe(id);
});

it('explains nothing that it does not know', () => {
  expect(explainFailure('InternalErrorException', 'Internal error')).toBeUndefined();
});

it('every guide has a case here', () => {
  const covered = new Set(cases.map(([, , id]) => id));
  expect(failureGuides.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

it('is found by a line of a log, by a word of it, or not at all', () => {
  const ids = (text: string) => findFailures(text).map(({ id }) => id);
  expect(ids('Error: NotAuthorizedException: Unable to verify secret hash for client 4f8k')).toEqual([
    'secret-hash-wrong',
  ]);
  expect(ids(' PKCE ')).toEqual(['invalid-grant']);
  expect(ids('the weather')).toEqual([]);
});
