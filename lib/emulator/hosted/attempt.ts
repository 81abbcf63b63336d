import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';

/** What came of something that may be refused: its result, or the fault in Cognito's words. */
export type Attempt<Result> = { result: Result } | { fault: CognitoFault };

/** Tries something inside the request's transaction: when it is refused nothing of it is kept, but what a fault says to remember. */
export function attempt<Result>({ db }: Pick<Context, 'db'>, work: () => Result): Attempt<Result> {
  const within = db.transaction((): Attempt<Result> => {
    try {
      return { result: work() };
    } catch (error) {
      if (error instanceof CognitoFault && error.keep) return { fault: error };
      throw error;
    }
  });
  try {
    return within();
  } catch (error) {
    if (error instanceof CognitoFault) return { fault: error };
    throw error;
  }
}
