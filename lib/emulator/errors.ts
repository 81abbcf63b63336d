/**
 * A refusal as Cognito words it: `code` is the short exception name of the wire, `message` its literal text.
 *
 * A fault rolls its transaction back. Where the refusal itself has to be remembered (a failed sign-in counts towards the
 * lock-out), throw it with `keep: true`: the transaction is committed and the fault is answered all the same.
 */
export class CognitoFault extends Error {
  readonly code: string;
  readonly status: number;
  readonly keep: boolean;
  /** Members that go into the error body beside the message, such as `reasonCode`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options: { status?: number; keep?: boolean; members?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = code;
    this.code = code;
    // Every client fault seen on the wire is 400, whatever the SDK's schemas declare [measured GH, facts §1.2].
    this.status = options.status ?? 400;
    this.keep = options.keep ?? false;
    this.members = options.members ?? {};
  }
}

export const invalidParameter = (message: string) => new CognitoFault('InvalidParameterException', message);
export const notAuthorized = (message: string) => new CognitoFault('NotAuthorizedException', message);
export const resourceNotFound = (message: string) => new CognitoFault('ResourceNotFoundException', message);
export const userNotFound = (message = 'User does not exist.') => new CognitoFault('UserNotFoundException', message);
export const limitExceeded = (message: string) => new CognitoFault('LimitExceededException', message);
export const invalidPassword = (message: string) => new CognitoFault('InvalidPasswordException', message);
export const featureUnavailable = (message: string) => new CognitoFault('FeatureUnavailableInTierException', message);
export const serialization = (message: string) => new CognitoFault('SerializationException', message);
