import 'server-only';
import { unexpected } from '@/lib/action-pipeline';
import { failure, type Result, success } from '@/lib/result';

/** What a page reads, or the error to show in its place; `name` finds an unforeseen one in the log. */
export async function asResult<T>(name: string, read: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return success(await read());
  } catch (error) {
    return failure(unexpected(error, name));
  }
}
