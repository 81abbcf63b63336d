import 'server-only';
import { PooldeckError } from '@/lib/errors';

/** The answer of a call, or undefined when Cognito does not have what it is about. */
export async function findGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'notFound') return undefined;
    throw error;
  }
}
