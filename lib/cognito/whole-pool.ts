import 'server-only';
import { DescribeUserPoolCommand, UpdateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import type { CallOptions, Target } from './call';
import { isMembers, type Members, readOnTheWire, writeOnTheWire } from './on-the-wire';

/** The pool exactly as Cognito writes it: every member, dates in epoch seconds. */
export async function describeWholePool(target: Target, poolId: string, options?: CallOptions): Promise<Members> {
  const answer = await readOnTheWire(target, new DescribeUserPoolCommand({ UserPoolId: poolId }), options);
  return required(isMembers(answer.UserPool) ? answer.UserPool : undefined, 'DescribeUserPool', target);
}

/** Replaces the pool's configuration with these members, sent as they are. */
export async function updateWholePool(
  target: Target,
  members: Members & { UserPoolId: string },
  options?: CallOptions,
): Promise<void> {
  await writeOnTheWire(target, new UpdateUserPoolCommand({ UserPoolId: members.UserPoolId }), members, options);
}
