import type { Database } from 'better-sqlite3';
import type { Fault } from './faults.ts';
import type { RequestMemory } from './outside.ts';
import type { Invoke } from './triggers/invoke.ts';

/** Behaviour that real Cognito shows now and then, on request: for tests of those who call it. */
export type EmulatorOptions = {
  /** Lists give fewer items than asked, and at times none, beside a token. Legal, and seen on AWS [measured GH aws-sdk-js-v3#7071]. */
  shortPages?: boolean;
  /** ListUsers shows a user only after so many milliseconds: new users appear in lists after seconds [sdk, facts §6.5]. */
  listLag?: number;
  /** Asked before each call, which waits for the answer; `number` counts the calls of that operation from 1. */
  fault?: (call: { operation: string; number: number }) => Fault | undefined | Promise<Fault>;
};

/** What an operation may use beside its input. One is made per request; nothing in it outlives the request but `db`. */
export type Context = {
  readonly db: Database;
  /** Name of the operation being answered, such as `ListUsers`. */
  readonly operation: string;
  /** When the request came, by the injected clock, in epoch milliseconds. */
  now(): number;
  /** From the credential scope of a signed request, else from what the request itself names. */
  readonly region: string;
  readonly accountId: string;
  /** Where this emulator is reached, without a slash at the end, such as `http://127.0.0.1:9338`: issuers and links begin with it. */
  readonly origin: string;
  readonly options: EmulatorOptions;
  /** ClientMetadata of the request: for Lambda triggers, and kept nowhere [sdk]. */
  readonly metadata: Readonly<Record<string, string>> | undefined;
  /** Calls a Lambda function; undefined where no endpoint is configured. */
  readonly invoke: Invoke | undefined;
  /** What is known from former runs of the same request. */
  readonly memory: RequestMemory;
};
