import type { Database } from 'better-sqlite3';
import type { EmulatorOptions } from './context.ts';
import { openDatabase } from './database.ts';
import { answer, type EmulatorRequest, type EmulatorResponse } from './router.ts';

export type Emulator = {
  /** Answers one request of the AWS JSON 1.1 protocol. Never throws for what a caller sent. */
  handle(request: EmulatorRequest): Promise<EmulatorResponse>;
  /** The state; for the outbox, the token endpoints and tests. */
  readonly db: Database;
  now(): number;
  close(): void;
};

export type EmulatorSettings = {
  /** Path of the SQLite file, or `:memory:`. */
  file: string;
  /** Epoch milliseconds; default: the machine's clock. */
  now?: () => number;
  options?: EmulatorOptions;
};

/** Opens an emulated Cognito over a file. Two processes may open the same file. */
export function openEmulator({ file, now = Date.now, options = {} }: EmulatorSettings): Emulator {
  const db = openDatabase(file);
  return {
    handle: async (request) => answer(request, { db, now, options }),
    db,
    now,
    close: () => db.close(),
  };
}
