import 'server-only';
import {
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import type { CallOptions, Target } from './call';
import { isMembers, type Members, readBothWays, writeOnTheWire } from './on-the-wire';
import { changingPools } from './pool-changes';

/** A pool as the SDK reads it, and exactly as Cognito writes it: every member, dates in epoch seconds. */
export interface PoolBothWays {
  pool: UserPoolType;
  whole: Members;
}

export async function describePoolBothWays(
  target: Target,
  poolId: string,
  options?: CallOptions,
): Promise<PoolBothWays> {
  const command = new DescribeUserPoolCommand({ UserPoolId: poolId });
  const { wire, output } = await readBothWays(target, command, options);
  return {
    pool: required(output.UserPool, 'DescribeUserPool', target),
    whole: required(isMembers(wire.UserPool) ? wire.UserPool : undefined, 'DescribeUserPool', target),
  };
}

/** The pool exactly as Cognito writes it: every member, dates in epoch seconds. */
export async function describeWholePool(target: Target, poolId: string, options?: CallOptions): Promise<Members> {
  return (await describePoolBothWays(target, poolId, options)).whole;
}

/** Replaces the pool's configuration with these members, sent as they are. */
export async function updateWholePool(
  target: Target,
  members: Members & { UserPoolId: string },
  options?: CallOptions,
): Promise<void> {
  const command = new UpdateUserPoolCommand({ UserPoolId: members.UserPoolId });
  await changingPools(target, writeOnTheWire(target, command, members, options));
}
