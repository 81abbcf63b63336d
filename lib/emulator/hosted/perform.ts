import { clientSecrets } from '../auth/client-access.ts';
import { secretHash } from '../auth/secret-hash.ts';
import { checkLimits } from '../limits.ts';
import { findOperationShape } from '../shapes.ts';
import type { Guest } from './guest.ts';

/** Runs an operation of the API with input from a page, under the same limits as a call from outside. */
export function perform<Input extends object, Output>(
  { context }: Guest,
  name: string,
  run: (input: Input, context: Guest['context']) => Output,
  input: Input,
): Output {
  checkLimits(input as Record<string, unknown>, findOperationShape(name)?.input ?? 'none');
  return run(input, { ...context, operation: name });
}

/** The pages act for the client, so they know its secret. */
export function ownSecretHash({ context, request: { client } }: Guest, username: string): string | undefined {
  const [secret] = clientSecrets(context, client);
  return secret === undefined ? undefined : secretHash(username, client.id, secret);
}
