import { PooldeckError } from '@/lib/errors';
import { type ErrorView, errorView } from '@/lib/result';

interface Told {
  /** `invalid_scope`, or the name of an exception. */
  name: string;
  message?: string | undefined;
}

/** A refusal of Cognito that did not come to Pooldeck as an error: in the address of a callback, or in an answer that was looked at. */
export function refusalView(operation: string, { name, message }: Told): ErrorView {
  const details = { operation, awsName: name, ...(message && { awsMessage: message }) };
  const text = message && !message.startsWith(name) ? `${name}: ${message}` : (message ?? name);
  return errorView(new PooldeckError('refused', text, { details }));
}
