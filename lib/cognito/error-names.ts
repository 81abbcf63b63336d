import type { ErrorCode } from '@/lib/errors';

/** AWS' error names and what they mean to a person. Names of the signature and of STS come without the service's own. */
const names: Record<string, ErrorCode> = {
  InvalidParameterException: 'validation',
  InvalidPasswordException: 'validation',
  PasswordHistoryPolicyViolationException: 'validation',
  SerializationException: 'validation',
  ValidationException: 'validation',
  InvalidOAuthFlowException: 'validation',
  ScopeDoesNotExistException: 'validation',
  InvalidSmsRoleAccessPolicyException: 'validation',
  InvalidSmsRoleTrustRelationshipException: 'validation',
  InvalidEmailRoleAccessPolicyException: 'validation',
  UserPoolTaggingException: 'validation',

  ResourceNotFoundException: 'notFound',
  UserNotFoundException: 'notFound',
  NotFoundException: 'notFound',

  UsernameExistsException: 'conflict',
  AliasExistsException: 'conflict',
  GroupExistsException: 'conflict',
  DuplicateProviderException: 'conflict',
  ManagedLoginBrandingExistsException: 'conflict',
  TermsExistsException: 'conflict',
  ConcurrentModificationException: 'concurrentChange',

  LimitExceededException: 'limit',
  TooManyFailedAttemptsException: 'limit',

  TooManyRequestsException: 'throttle',
  ThrottlingException: 'throttle',
  Throttling: 'throttle',
  ThrottledException: 'throttle',
  RequestThrottled: 'throttle',
  RequestThrottledException: 'throttle',
  RequestLimitExceeded: 'throttle',
  SlowDown: 'throttle',

  AccessDeniedException: 'accessDenied',
  AccessDenied: 'accessDenied',
  UnauthorizedOperation: 'accessDenied',
  NotAuthorized: 'accessDenied',

  ExpiredTokenException: 'credentialsExpired',
  ExpiredToken: 'credentialsExpired',
  RequestExpired: 'credentialsExpired',
  TokenRefreshRequired: 'credentialsExpired',
  UnauthorizedSSOTokenError: 'credentialsExpired',

  MissingAuthenticationTokenException: 'credentialsMissing',
  MissingAuthenticationToken: 'credentialsMissing',
  CredentialsProviderError: 'credentialsMissing',
  TokenProviderError: 'credentialsMissing',

  UnrecognizedClientException: 'credentialsRejected',
  InvalidClientTokenId: 'credentialsRejected',
  InvalidSignatureException: 'credentialsRejected',
  SignatureDoesNotMatch: 'credentialsRejected',
  IncompleteSignatureException: 'credentialsRejected',
  IncompleteSignature: 'credentialsRejected',
  OptInRequired: 'credentialsRejected',
  InvalidAccessKeyId: 'credentialsRejected',

  UnknownOperationException: 'unsupportedByEndpoint',
  InvalidAction: 'unsupportedByEndpoint',
  UnsupportedOperation: 'unsupportedByEndpoint',
  UnsupportedOperationException: 'unsupportedByEndpoint',
  UnsupportedActionException: 'unsupportedByEndpoint',
  NotImplemented: 'unsupportedByEndpoint',
  NotImplementedException: 'unsupportedByEndpoint',
  NotImplementedError: 'unsupportedByEndpoint',
  NotYetImplemented: 'unsupportedByEndpoint',
};

/** What a name of AWS' means, when it is in the table. */
export function codeOfName(name: string): ErrorCode | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

const unsupportedText =
  /not (yet )?(been )?(implemented|supported by)|unimplemented|isn't implemented|pro feature|unknown operation/i;

/** Emulators say in many words that they lack an operation; AWS' own refusals of a feature are not among them. */
export function saysUnsupported(message: string): boolean {
  return unsupportedText.test(message);
}

// Cognito has no name of its own for these: resource servers and domains answer a plain InvalidParameterException
// (facts §1.9, emulator-notes 3).
const takenText = /already associated with another user pool|already exists|already has a domain configured/i;

export function saysTaken(message: string): boolean {
  return takenText.test(message);
}
