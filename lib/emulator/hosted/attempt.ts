import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';

/** What came of something that may be refused: its result, or the fault in Cognito's words. */
export type Attempt<Result> = { result: Result } | { fault: CognitoFault };

/** Tries something inside the request's transaction: when it is refused nothing of it is kept, but what a fault says to remember. */
export function attempt<Result>({ db, memory }: Pick<Context, 'db' | 'memory'>, work: () => Result): Attempt<Result> {
  const within = db.transaction((): Attempt<Result> => {
    try {
      return { result: work() };
    } catch (error) {
      if (error instanceof CognitoFault && error.keep) return { fault: error };
      throw error;
    }
  });
  const told = memory.after.length;
  try {
    return within();
  } catch (error) {
    if (!(error instanceof CognitoFault)) throw error;
    // Nobody is told of what did not happen.
    memory.after.length = told;
    return { fault: error };
  }
}
