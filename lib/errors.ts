/** What can go wrong, in plain words: a short title and what to do about it. A code cannot exist without them. */
export const errorTable = {
  // Refused by Pooldeck itself, before Cognito is asked.
  invalidInput: { title: 'Some values need another look', advice: 'Correct the marked values and try again.' },
  forbidden: { title: 'Your role does not allow this', advice: 'Ask an owner of this console to do it.' },
  signedOut: { title: 'You are not signed in any more', advice: 'Sign in again: nothing on this page is lost.' },
  proofNeeded: {
    title: 'This needs a fresh sign-in',
    advice: 'You signed in a while ago. Show that it is still you, then it goes on.',
  },
  signInFailed: { title: 'This did not sign you in', advice: 'Check what you typed and try again.' },
  codeNeeded: { title: 'A code is needed, too', advice: 'Open your authenticator app and type the code it shows.' },
  tooManyAttempts: { title: 'Too many attempts', advice: 'Wait until then; trying sooner makes no difference.' },
  busy: { title: 'Too many people are signing in at once', advice: 'Try again in a few seconds.' },
  passwordTooShort: {
    title: 'The password is too short for that',
    advice: 'Choose one of at least 15 characters first.',
  },
  linkInvalid: {
    title: 'This link does not work any more',
    advice:
      'It was used already, has expired, or was replaced by a newer one. Ask an owner of this console for a new one.',
  },
  accountExists: { title: 'There is an account already', advice: 'Use another e-mail address.' },
  lastWayIn: {
    title: 'This is the only way into your account',
    advice: 'Link another provider first, or ask an owner of this console to invite you with a password.',
  },
  lastOwner: {
    title: 'Someone has to own this console',
    advice: 'Make somebody else an owner first.',
  },
  gone: { title: 'This is not there any more', advice: 'Reload the page to see what there is now.' },
  crossSite: {
    title: 'This request did not come from this console',
    advice: 'Open the console at the address it prints at start (or at PUBLIC_URL) and try again.',
  },
  readOnlyConnection: {
    title: 'This connection is read-only',
    advice: 'Changes are switched off for it in the configuration. Use another connection, or remove readOnly there.',
  },
  unknownConnection: {
    title: 'There is no such connection',
    advice: 'It may have been renamed or removed from the configuration. Look at the list of connections.',
  },
  auditUnavailable: {
    title: 'The activity log cannot be written, so nothing was done',
    advice: 'Check that the data folder is writable and its disk is not full, then try again.',
  },
  configuration: { title: 'The configuration is wrong', advice: 'Correct it and start Pooldeck again.' },
  stopping: {
    title: 'This Pooldeck is being stopped or restarted',
    advice: 'Nothing was done. Try again in a few seconds.',
  },
  unanswered: {
    title: 'Pooldeck did not answer',
    advice:
      'Look whether it was done all the same, then try again. After an update of the console reload the page first.',
  },
  cancelled: { title: 'Cancelled before anything was sent', advice: 'Try again when you are ready.' },
  unexpected: {
    title: 'Something went wrong inside Pooldeck',
    advice: 'Try again. If it happens again, look for the error id in the server log.',
  },
  // Answers of Cognito, or of what stands in for it.
  validation: { title: 'Cognito refused the values', advice: 'Correct what its answer names and try again.' },
  refused: { title: 'Cognito refused this', advice: 'Its answer says why. Change what it names and try again.' },
  notFound: { title: 'Cognito does not have this', advice: 'It may have been deleted meanwhile. Reload the list.' },
  conflict: { title: 'This already exists', advice: 'Choose another name, or use the one that is there.' },
  concurrentChange: {
    title: 'Someone else is changing this right now',
    advice: 'Wait a moment, reload, and try again.',
  },
  limit: {
    title: 'A limit of Cognito is reached',
    advice: 'Remove what is no longer needed, or ask AWS to raise the quota.',
  },
  throttle: { title: 'Cognito asks for fewer requests', advice: 'Nothing was changed. Wait a minute and try again.' },
  accessDenied: {
    title: 'AWS denied permission',
    advice: 'Attach the policy below to the user or role that Pooldeck uses, then try again.',
  },
  credentialsMissing: {
    title: 'No AWS credentials were found',
    advice: 'Give the server credentials (environment, profile or role) for this connection and start it again.',
  },
  credentialsExpired: {
    title: 'The AWS credentials have expired',
    advice: 'Renew them (for single sign-on: aws sso login), then try again.',
  },
  credentialsRejected: {
    title: 'AWS does not accept the credentials',
    advice:
      'Check the access key, the secret and the session token, that the region is switched on for the account, and the clock of the server.',
  },
  wrongRegion: {
    title: 'This connection does not cover that region',
    advice: 'Add the region to the connection, or open the pool through another connection.',
  },
  endpointUnreachable: {
    title: 'The endpoint cannot be reached',
    advice: 'Check the region and the address of the connection, and the network between the server and it.',
  },
  unavailable: { title: 'Cognito has a fault of its own', advice: 'Nothing is wrong on your side. Try again soon.' },
  unsupportedByEndpoint: {
    title: 'This endpoint does not support that',
    advice: 'It speaks only a part of the Cognito API. Everything else keeps working.',
  },
  notCognito: {
    title: 'What answers there is not Cognito',
    advice: 'Check the address of the connection: another server, a proxy or a sign-in page of the network answers.',
  },
  partlyDone: {
    title: 'Only a part of this was done',
    advice: 'What was done stays. See to what the answer names, then save again: only the rest is sent.',
  },
  outcomeUnknown: {
    title: 'Nobody knows whether this was done',
    advice: 'The answer got lost on the way. Look at the current state before you try again.',
  },
} as const satisfies Record<string, { title: string; advice: string }>;

export type ErrorCode = keyof typeof errorTable;

/** What AWS said, for the "details" of an error. Shown to the person; holds no secret. */
export interface ErrorDetails {
  /** The API operation that failed, for example `CreateUserPool`. */
  operation?: string;
  connection?: string;
  region?: string;
  /** AWS' own error name and text. */
  awsName?: string;
  awsMessage?: string;
  requestId?: string;
  httpStatus?: number;
  /** The least IAM policy that would have allowed the operation, as JSON to copy. */
  policy?: string;
}

/** What a `forbidden` kept from happening, and where. */
export interface Denied {
  /** In the words of the permission: completes "tried to …". */
  what: string;
  connection?: string | undefined;
  pool?: string | undefined;
}

export interface PooldeckErrorOptions {
  /** Field path → what is wrong with it. */
  fields?: Record<string, string> | undefined;
  /** Found again in the server log. */
  id?: string | undefined;
  details?: ErrorDetails | undefined;
  /** Seconds after which it is worth trying again. */
  retryAfter?: number | undefined;
  denied?: Denied | undefined;
  cause?: unknown;
}

/** The one error that crosses rooms. `message` is safe to show and says what happened. */
export class PooldeckError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly id: string | undefined;
  readonly details: ErrorDetails | undefined;
  readonly retryAfter: number | undefined;
  readonly denied: Denied | undefined;

  /** By name: Next bundles this module more than once, and an error may cross from one copy to another. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'PooldeckError';
  }

  constructor(code: ErrorCode, message?: string, options: PooldeckErrorOptions = {}) {
    super(message ?? errorTable[code].title, { cause: options.cause });
    this.name = 'PooldeckError';
    this.code = code;
    this.fields = options.fields;
    this.id = options.id;
    this.details = options.details;
    this.retryAfter = options.retryAfter;
    this.denied = options.denied;
  }
}

/**
 * True when a write may have taken effect although it failed: its answer was lost, or the failure is not one we know.
 * False means: definitely not executed. Whoever repeats a write must look first when this is true.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof PooldeckError ? error.code === 'outcomeUnknown' : true;
}
