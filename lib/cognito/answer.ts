import 'server-only';
import { PooldeckError } from '@/lib/errors';
import type { Target } from './client';
import { isWrite } from './operation-kind';

/**
 * The part of an answer without which it makes no sense. Emulators leave some out.
 * @throws PooldeckError `outcomeUnknown` after a write (it may well have been done), else `unsupportedByEndpoint`
 */
export function required<T>(value: T | undefined, operation: string, { connection, region }: Target): T {
  if (value !== undefined && value !== null) return value;
  const code = isWrite(operation) ? 'outcomeUnknown' : 'unsupportedByEndpoint';
  throw new PooldeckError(code, `The answer of "${connection.title}" to ${operation} lacks its content.`, {
    details: { operation, connection: connection.id, region },
  });
}
