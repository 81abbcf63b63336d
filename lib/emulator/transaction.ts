import type { Database } from 'better-sqlite3';
import { CognitoFault } from './errors.ts';

/**
 * Runs one request's work: either all of it is kept or nothing. A fault rolls back, unless it is to be remembered (`keep`): then what was
 * written stays, and the fault is thrown all the same.
 */
export function inTransaction<Result>(db: Database, kind: 'reads' | 'writes', work: () => Result): Result {
  const outcome = db.transaction((): { result: Result } | { fault: CognitoFault } => {
    try {
      return { result: work() };
    } catch (error) {
      if (error instanceof CognitoFault && error.keep) return { fault: error };
      throw error;
    }
  });
  const ended = kind === 'writes' ? outcome.immediate() : outcome.deferred();
  if ('fault' in ended) throw ended.fault;
  return ended.result;
}
