import 'server-only';
import {
  AddCustomAttributesCommand,
  type AddCustomAttributesCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
  type UserPoolDescriptionType,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';
import { changingPools } from './pool-changes';

export interface PoolPage {
  pools: UserPoolDescriptionType[];
  /** Absent on the last page. A page may be shorter than asked, even empty, and still have a next one. */
  nextToken: string | undefined;
}

/** One page of pools; `maxResults` 1–60, which Cognito insists on. No ARN, plan, user count or protection in a list. */
export async function listUserPools(
  target: Target,
  { maxResults, nextToken }: { maxResults: number; nextToken?: string | undefined },
  options?: CallOptions,
): Promise<PoolPage> {
  const command = new ListUserPoolsCommand({ MaxResults: maxResults, NextToken: nextToken });
  const output = await callCognito(target, command, options);
  return { pools: output.UserPools ?? [], nextToken: output.NextToken };
}

export async function describeUserPool(target: Target, poolId: string, options?: CallOptions): Promise<UserPoolType> {
  const output = await callCognito(target, new DescribeUserPoolCommand({ UserPoolId: poolId }), options);
  return required(output.UserPool, 'DescribeUserPool', target);
}

/** Not idempotent: the same call again makes a second pool (facts §11.3). */
export async function createUserPool(
  target: Target,
  input: CreateUserPoolCommandInput,
  options?: CallOptions,
): Promise<UserPoolType> {
  const output = await changingPools(target, callCognito(target, new CreateUserPoolCommand(input), options));
  return required(output.UserPool, 'CreateUserPool', target);
}

/** Replaces: what the input leaves out goes back to its default (facts §3.1). Send the whole pool. */
export async function updateUserPool(
  target: Target,
  input: UpdateUserPoolCommandInput,
  options?: CallOptions,
): Promise<void> {
  await changingPools(target, callCognito(target, new UpdateUserPoolCommand(input), options));
}

/** Refused while the pool is protected or has a domain (facts §11.2). */
export async function deleteUserPool(target: Target, poolId: string, options?: CallOptions): Promise<void> {
  await changingPools(target, callCognito(target, new DeleteUserPoolCommand({ UserPoolId: poolId }), options));
}

/** For good: an attribute can be neither changed nor removed. A second time it is refused, because the name is there (facts §3.1). */
export async function addCustomAttributes(
  target: Target,
  input: AddCustomAttributesCommandInput,
  options?: CallOptions,
): Promise<void> {
  await callCognito(target, new AddCustomAttributesCommand(input), options);
}
