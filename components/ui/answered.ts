import { unstable_rethrow } from 'next/navigation';
import { PooldeckError } from '@/lib/errors';
import { failure, type Result } from '@/lib/result';

/**
 * The answer of an action, also where none comes: the network is gone, the server was stopped or made anew. Thrown, that would take the
 * whole page away, with everything that was typed into it. Nobody knows then what became of the act.
 */
export async function answered<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (error) {
    // Redirects of Next go on.
    unstable_rethrow(error);
    return failure(new PooldeckError('unanswered', 'The connection to it was lost on the way.'));
  }
}
