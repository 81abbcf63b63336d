import type { Database } from 'better-sqlite3';
import type { EmulatorOptions } from './context.ts';
import { openDatabase } from './database.ts';
import { CognitoFault } from './errors.ts';
import { ConnectionLost, withFault } from './faults.ts';
import type { EmulatorRequest, EmulatorResponse } from './request.ts';
import { faultResponse, successResponse } from './response.ts';
import { carryOut, operationName, route, type World } from './router.ts';
import { type Invoke, type LambdaSettings, lambdaInvoker } from './triggers/invoke.ts';

export type Emulator = {
  /**
   * Answers one request of the AWS JSON 1.1 protocol. Throws for nothing that a caller sent; a connection dropped on
   * request (options.fault) throws ConnectionLost.
   */
  handle(request: EmulatorRequest): Promise<EmulatorResponse>;
  /** The state; for the outbox, the token endpoints and tests. */
  readonly db: Database;
  /** Epoch milliseconds. */
  now(): number;
  /** Calls a Lambda function; undefined where no endpoint is configured. */
  readonly invoke: Invoke | undefined;
  close(): void;
};

export type EmulatorSettings = {
  /** Path of the SQLite file, or `:memory:`. */
  file: string;
  /** Epoch milliseconds; default: the machine's clock. */
  now?: () => number;
  /** Where the emulator is reached when a request does not say; issuers and links begin with it. */
  origin?: string;
  options?: EmulatorOptions;
  /** Where the functions of Lambda triggers are called. Without it no trigger runs. */
  lambda?: LambdaSettings;
  /** Told of every error that is the emulator's own, answered as InternalErrorException; default: standard error. */
  onError?: (error: unknown) => void;
};

/** Opens an emulated Cognito over a file. Two processes may open the same file. */
export function openEmulator(settings: EmulatorSettings): Emulator {
  const { now = Date.now, origin = 'http://127.0.0.1:9338', options = {}, onError = report } = settings;
  const db = openDatabase(settings.file);
  const invoke = settings.lambda && lambdaInvoker(settings.lambda);
  const world: World = { db, now, origin, options, invoke };
  const calls = new Map<string, number>();
  const handle = async (request: EmulatorRequest) => {
    try {
      const found = route(request);
      const number = (calls.get(found.name) ?? 0) + 1;
      calls.set(found.name, number);
      const there = request.origin === undefined ? world : { ...world, origin: request.origin };
      const fault = await options.fault?.({ operation: found.name, number });
      return successResponse(await withFault(fault, () => carryOut(request, found, there)));
    } catch (error) {
      if (error instanceof ConnectionLost) throw error;
      if (error instanceof CognitoFault) return faultResponse(error);
      onError(error);
      const text = `The emulator failed in ${operationName(request)}: see its standard error.`;
      return faultResponse(new CognitoFault('InternalErrorException', text, { status: 500 }));
    }
  };
  return { handle, db, now, invoke, close: () => db.close() };
}

const report = (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};
