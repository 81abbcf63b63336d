import 'server-only';
import {
  CreateResourceServerCommand,
  type CreateResourceServerCommandInput,
  DeleteResourceServerCommand,
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  type ResourceServerType,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';

interface ResourceServerKey {
  poolId: string;
  identifier: string;
}

/** One page of resource servers with their scopes; `maxResults` 1–50. */
export async function listResourceServers(
  target: Target,
  { poolId, maxResults, nextToken }: { poolId: string; maxResults: number; nextToken?: string | undefined },
  options?: CallOptions,
): Promise<{ resourceServers: ResourceServerType[]; nextToken: string | undefined }> {
  const command = new ListResourceServersCommand({ UserPoolId: poolId, MaxResults: maxResults, NextToken: nextToken });
  const output = await callCognito(target, command, options);
  return { resourceServers: output.ResourceServers ?? [], nextToken: output.NextToken };
}

/** @throws PooldeckError `notFound` */
export async function describeResourceServer(
  target: Target,
  { poolId, identifier }: ResourceServerKey,
  options?: CallOptions,
): Promise<ResourceServerType> {
  const command = new DescribeResourceServerCommand({ UserPoolId: poolId, Identifier: identifier });
  const output = await callCognito(target, command, options);
  return required(output.ResourceServer, 'DescribeResourceServer', target);
}

/** A second time it is refused: the identifier is taken, by ourselves. */
export async function createResourceServer(
  target: Target,
  input: CreateResourceServerCommandInput,
  options?: CallOptions,
): Promise<ResourceServerType> {
  const output = await callCognito(target, new CreateResourceServerCommand(input), options);
  return required(output.ResourceServer, 'CreateResourceServer', target);
}

/** Does not ask whether clients still name its scopes. */
export async function deleteResourceServer(
  target: Target,
  { poolId, identifier }: ResourceServerKey,
  options?: CallOptions,
): Promise<void> {
  await callCognito(target, new DeleteResourceServerCommand({ UserPoolId: poolId, Identifier: identifier }), options);
}
