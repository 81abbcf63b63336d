import type { Database } from 'better-sqlite3';

/** Behaviour that real Cognito shows now and then, on request: for tests of those who call it. */
export type EmulatorOptions = {
  /** Lists give fewer items than asked, and at times none, beside a token. Legal, and seen on AWS [measured GH aws-sdk-js-v3#7071]. */
  shortPages?: boolean;
};

/** What an operation may use beside its input. One is made per request; nothing in it outlives the request but `db`. */
export type Context = {
  readonly db: Database;
  /** Name of the operation being answered, such as `ListUsers`. */
  readonly operation: string;
  /** The injected clock, in epoch milliseconds. */
  now(): number;
  /** From the credential scope of a signed request, else from what the request itself names. */
  readonly region: string;
  readonly accountId: string;
  /** Where this emulator is reached, such as `http://127.0.0.1:9338`: issuer and links in mails begin with it. */
  readonly origin: string;
  readonly options: EmulatorOptions;
};
