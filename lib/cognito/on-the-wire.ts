import 'server-only';
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-cognito-identity-provider';
import { HttpRequest, HttpResponse } from '@smithy/protocol-http';
import { type CallOptions, type CognitoCommand, callCognito, type Target } from './call';

// The SDK drops every member that its own version does not know, on the way in and on the way out. Cognito's updates put what they
// are not sent back to defaults; so a setting that AWS added last week would be lost by describing and updating through typed shapes.
// These two carry members as they are on the wire.

export type Members = Record<string, unknown>;

/** Calls, and answers exactly what Cognito wrote: every member, dates in epoch seconds. */
export async function readOnTheWire<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: CognitoCommand<I, O>,
  options?: CallOptions,
): Promise<Members> {
  return (await readBothWays(target, command, options)).wire;
}

/** The same beside what the SDK makes of it, by one call. */
export async function readBothWays<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: CognitoCommand<I, O>,
  options?: CallOptions,
): Promise<{ wire: Members; output: O }> {
  let wire = '';
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      if (HttpResponse.isInstance(result.response)) {
        const body = await bytesOf(result.response.body);
        wire = body.toString('utf8');
        result.response.body = body;
      }
      return result;
    },
    // Nearer to the network than the SDK's own reading of the answer.
    { step: 'deserialize', priority: 'low', name: 'pooldeckWholeAnswer' },
  );
  const output = await callCognito(target, command, options);
  // To AWS a member that is null is one that is not there; some emulators write it.
  const answer: unknown = JSON.parse(wire, (_name, value) => (value === null ? undefined : value));
  return { wire: isMembers(answer) ? answer : {}, output };
}

/** Calls with these members, sent as they are. */
export async function writeOnTheWire<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: CognitoCommand<I, O>,
  members: Members,
  options?: CallOptions,
): Promise<void> {
  command.middlewareStack.add(
    (next) => async (args) => {
      if (HttpRequest.isInstance(args.request)) args.request.body = JSON.stringify(members);
      return next(args);
    },
    // After the SDK has written its own body, before it counts its length and signs it.
    { step: 'build', priority: 'high', name: 'pooldeckWholeInput' },
  );
  await callCognito(target, command, options);
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (typeof body === 'string') return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array | string>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
