import 'server-only';
import { DescribeUserPoolCommand, UpdateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { HttpRequest, HttpResponse } from '@smithy/protocol-http';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';

// The SDK drops every member that its own version does not know, on the way in and on the way out. UpdateUserPool puts
// what it is not sent back to defaults; so a setting that AWS added last week would be lost by describing and updating
// through typed shapes. These two carry the pool as it is on the wire.

type Members = Record<string, unknown>;

/** The pool exactly as Cognito writes it: every member, dates in epoch seconds. */
export async function describeWholePool(target: Target, poolId: string, options?: CallOptions): Promise<Members> {
  const command = new DescribeUserPoolCommand({ UserPoolId: poolId });
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
  await callCognito(target, command, options);
  const answer: unknown = JSON.parse(wire);
  return required(
    isMembers(answer) && isMembers(answer.UserPool) ? answer.UserPool : undefined,
    'DescribeUserPool',
    target,
  );
}

/** Replaces the pool's configuration with these members, sent as they are. */
export async function updateWholePool(
  target: Target,
  members: Members & { UserPoolId: string },
  options?: CallOptions,
): Promise<void> {
  const command = new UpdateUserPoolCommand({ UserPoolId: members.UserPoolId });
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

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
